import { fill, localized } from "@kepu/core/text"
import { encodeText, type Encoding } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { Refused } from "./endings.ts"
import { CurrentLanguage, sayIn } from "./language.ts"
import { remark } from "./output.ts"
import { makeWritingProgress } from "./progress.ts"
import { existsAlready, openingOf, type Target } from "./target.ts"

const unwritable = localized(
  "无法写入“{path}”，请检查位置和权限",
  "“{path}” cannot be written: check the place and your rights"
)
const written = localized("已写入 {path}", "written to {path}")

const encoded = (pieces: Iterable<string>, encoding: Encoding): Stream.Stream<Uint8Array> =>
  Stream.map(Stream.fromIterable(pieces), (piece) => encodeText(piece, encoding))

/** Writes a file piece by piece, never over one that is read, and says so on stderr. */
const saveStream = Effect.fnUntraced(function* (target: Target, content: Stream.Stream<Uint8Array>) {
  const { path } = target
  const flag = yield* openingOf(target)
  const progress = yield* makeWritingProgress
  const counted = Stream.tap(content, ({ length }) => progress.step(length))
  yield* FileSystem.FileSystem.use((fs) => Stream.run(counted, fs.sink(path, { flag }))).pipe(
    Effect.ensuring(progress.clear),
    Effect.mapError(({ reason }) =>
      reason._tag === "AlreadyExists" ? existsAlready(path) : new Refused({ reason: fill(unwritable, { path }) })
    )
  )
  yield* remark(`${sayIn(yield* CurrentLanguage)(fill(written, { path }))}\n`)
})

/** Writes the pieces of a text into a file, never over one that is read, and says so on stderr. */
export const savePieces = (target: Target, pieces: Iterable<string>, encoding: Encoding) =>
  saveStream(target, encoded(pieces, encoding))

/** Writes bytes as `savePieces` does a text. */
export const saveBytes = (target: Target, bytes: Uint8Array) => saveStream(target, Stream.make(bytes))

/** Writes a text as `savePieces` does. */
export const save = (target: Target, content: string) => savePieces(target, [content], "utf-8")
