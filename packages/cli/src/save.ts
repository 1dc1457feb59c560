import { fill, localized } from "@kepu/core/text"
import { encodeText, type Encoding } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { Refused } from "./endings.ts"
import { CurrentLanguage, sayIn } from "./language.ts"
import { remark } from "./output.ts"
import { makeWritingProgress } from "./progress.ts"

const unwritable = localized(
  "无法写入“{path}”，请检查位置和权限",
  "“{path}” cannot be written: check the place and your rights"
)
const written = localized("已写入 {path}", "written to {path}")

const exists = localized(
  "文件“{path}”已存在，不覆盖；请另给一个文件名",
  "The file “{path}” is there already and is left as it is: give another name"
)

const write = Effect.fnUntraced(function* (path: string, content: Stream.Stream<Uint8Array>, flag: "w" | "wx") {
  const progress = yield* makeWritingProgress
  const counted = Stream.tap(content, ({ length }) => progress.step(length))
  yield* FileSystem.FileSystem.use((fs) => Stream.run(counted, fs.sink(path, { flag }))).pipe(
    Effect.ensuring(progress.clear),
    Effect.mapError(
      ({ reason }) => new Refused({ reason: fill(reason._tag === "AlreadyExists" ? exists : unwritable, { path }) })
    )
  )
  yield* remark(`${sayIn(yield* CurrentLanguage)(fill(written, { path }))}\n`)
})

const encoded = (pieces: Iterable<string>, encoding: Encoding): Stream.Stream<Uint8Array> =>
  Stream.map(Stream.fromIterable(pieces), (piece) => encodeText(piece, encoding))

/** Writes a file, over one that is there, and says so on stderr. */
export const save = (path: string, content: string) => write(path, encoded([content], "utf-8"), "w")

/** Writes a file where there is none, and says so on stderr. */
export const saveNew = (path: string, content: string) => write(path, encoded([content], "utf-8"), "wx")

/** Writes a file piece by piece, over one that is there, and says so on stderr. */
export const savePieces = (path: string, pieces: Iterable<string>, encoding: Encoding) =>
  write(path, encoded(pieces, encoding), "w")
