import { fill, localized } from "@kepu/core/text"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { Refused } from "./endings.ts"

/** Where a result is written; with `force` also over a file that is there. */
export interface Target {
  readonly path: string
  readonly force: boolean
}

const texts = {
  isInput: localized(
    "“{path}”是要读取的文件，不能覆盖；请另给一个文件名",
    "“{path}” is a file to be read and is left as it is: give another name"
  ),
  exists: localized(
    "文件“{path}”已存在，未覆盖；请另给一个文件名，确要覆盖的加 --force",
    "The file “{path}” is there already and is left as it is: give another name, or --force to write over it"
  )
}

/** What the run has read so far, each file under all that it can be told by; a run has one of its own. */
export const FilesRead = Context.Reference<Set<string>>("@kepu/cli/target/FilesRead", {
  defaultValue: () => new Set()
})

/** What tells a file from others: its real path and, as it may have several, its number on its disk. */
const marksOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const real = yield* Effect.option(fs.realPath(path))
  const info = yield* Effect.option(fs.stat(path))
  const number = Option.flatMap(info, ({ dev, ino }) => Option.map(ino, (inode) => `${dev}:${inode}`))
  return [real, number].flatMap(Option.toArray)
})

/** Remembers that a file is read: nothing is written over it. */
export const noteRead = Effect.fnUntraced(function* (path: string) {
  const read = yield* FilesRead
  for (const mark of yield* marksOf(path)) read.add(mark)
})

/**
 * Refuses a target that has been read from, whatever was asked for, and one that is there unless it was. A device or a
 * pipe holds nothing that could be lost. Answers how the file is to be opened, so that one that comes to be there
 * meanwhile is left as it is.
 */
export const openingOf = Effect.fnUntraced(function* ({ force, path }: Target) {
  const fs = yield* FileSystem.FileSystem
  const read = yield* FilesRead
  if ((yield* marksOf(path)).some((mark) => read.has(mark))) {
    return yield* new Refused({ reason: fill(texts.isInput, { path }) })
  }
  const info = yield* Effect.option(fs.stat(path))
  if (Option.isNone(info)) return force ? "w" : "wx"
  if (info.value.type === "File" && !force) return yield* existsAlready(path)
  return "w"
})

/** Why nothing was written where a file is. */
export const existsAlready = (path: string): Refused => new Refused({ reason: fill(texts.exists, { path }) })
