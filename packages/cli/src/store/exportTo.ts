import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type { PlatformError } from "effect/PlatformError"
import * as Stream from "effect/Stream"
import { Refused } from "../endings.ts"
import { printAll } from "../output.ts"
import { existsAlready, openingOf, type Target } from "../target.ts"
import { makeCounter } from "./counter.ts"
import { thrifty } from "./thrifty.ts"

const unwritable = localized(
  "无法写入“{path}”，请检查位置、权限和磁盘空间",
  "“{path}” cannot be written: check the place, your rights and the disk"
)
const exporting = localized("正在导出第 {done} 条", "exporting record {done}")
const encoder = new TextEncoder()

/**
 * Writes the lines of the store to a file, or to stdout, and answers with the number of records. A file that may
 * be written over is replaced when all is written, so that a failed export costs no earlier one. Only its owner may read
 * it.
 */
export const exportTo = Effect.fnUntraced(function* (output: Option.Option<Target>) {
  yield* thrifty
  const { exportLines } = yield* Effect.promise(() => import("@kepu/storage/transfer"))
  const counter = yield* makeCounter(exporting)
  const lines = exportLines.pipe(
    Stream.grouped(500),
    Stream.tap((group) => counter.add(group.length))
  )
  const written = Option.match(output, {
    onNone: () => Stream.runForEach(lines, (group) => printAll(group)),
    onSome: (target) =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const { path } = target
        const isNew = (yield* openingOf(target)) === "wx"
        const refused = () => new Refused({ reason: fill(unwritable, { path }) })
        const taken = ({ reason }: PlatformError) => (reason._tag === "AlreadyExists" ? existsAlready(path) : refused())
        if (isNew) yield* fs.writeFile(path, new Uint8Array(), { flag: "wx", mode: 0o600 }).pipe(Effect.mapError(taken))
        // A name of its own, so that nobody else can have put anything there.
        const part = `${path}.${crypto.randomUUID()}.part`
        const sink = fs.sink(part, { flag: "wx", mode: 0o600 })
        yield* lines.pipe(
          Stream.map((group) => encoder.encode(group.join(""))),
          Stream.run(sink),
          Effect.catchTag("PlatformError", () => Effect.fail(refused())),
          Effect.tapError(() => Effect.ignore(fs.remove(part))),
          Effect.tapError(() => (isNew ? Effect.ignore(fs.remove(path)) : Effect.void))
        )
        yield* Effect.mapError(fs.rename(part, path), refused)
      })
  })
  yield* Effect.ensuring(written, counter.clear)
  // The first line is the head.
  return counter.count() - 1
})
