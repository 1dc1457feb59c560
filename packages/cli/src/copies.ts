import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { Refused } from "./endings.ts"
import { existsAlready, openingOf } from "./target.ts"

const texts = {
  sameName: localized(
    "有两个文件都叫“{name}”，存到一个文件夹会互相覆盖；请分开处理",
    "Two files are called “{name}” and would overwrite each other in one folder: do one after the other"
  ),
  unwritable: localized("无法写入文件夹“{path}”", "The folder “{path}” cannot be written to")
}

/** A file that goes into a folder, by its name in it; with `/` for folders within. */
export interface Copy {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Writes files into a folder: all of them, or none if one of them would be written over a file. */
export const writeCopies = Effect.fnUntraced(function* (folder: string, files: ReadonlyArray<Copy>, force: boolean) {
  const fs = yield* FileSystem.FileSystem
  const { dirname, join } = yield* Path.Path
  const unwritable = () => new Refused({ reason: fill(texts.unwritable, { path: folder }) })
  yield* Effect.mapError(fs.makeDirectory(folder, { recursive: true }), unwritable)
  const copies = new Map<string, { readonly content: Uint8Array; readonly flag: "w" | "wx" }>()
  for (const { content, name } of files) {
    const path = join(folder, name)
    if (copies.has(path)) return yield* new Refused({ reason: fill(texts.sameName, { name }) })
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
    copies.set(path, { content: bytes, flag: yield* openingOf({ path, force }) })
  }
  for (const [path, { content, flag }] of copies) {
    yield* Effect.mapError(fs.makeDirectory(dirname(path), { recursive: true }), unwritable)
    yield* Effect.mapError(fs.writeFile(path, content, { flag }), ({ reason }) =>
      reason._tag === "AlreadyExists" ? existsAlready(path) : unwritable()
    )
  }
})
