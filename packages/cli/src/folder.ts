import { fill, localized } from "@kepu/core/text"
import { couldBeTable } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { Refused } from "./endings.ts"
import { asideOf, type Ignored, reasons } from "./leftAside.ts"

/** The files that a command line names, and those that lie in the folders that it names. */
export interface Listed {
  readonly given: ReadonlyArray<string>
  /** Files of the folders that may be tables. */
  readonly found: ReadonlyArray<string>
  /** What lies in the folders and is not read. */
  readonly ignored: ReadonlyArray<Ignored>
}

/** A folder is looked through so far: files in all, and folders in folders. */
const bounds = { files: 5000, depth: 8 } as const

const denied = localized("无法读取文件夹“{path}”", "The folder “{path}” cannot be read")
const nothing = localized(
  "文件夹“{path}”里没有可以读的表；请把各表（CSV、Excel 或 Word）放进去{others}",
  "There is no table in the folder “{path}” that can be read: put the tables there, as CSV, Excel or Word{others}"
)
const others = localized("。其中“{path}”：{why}", ". “{path}” in it: {why}")

/** What systems, office programs and package managers leave lying about. */
const isFurniture = (name: string): boolean => /^(?:\.|~\$|node_modules$)/u.test(name)

const typeOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  if (yield* Effect.isSuccess(fs.readLink(path))) return "link"
  // What is wrong with a file is told when it is read.
  const type = yield* Effect.orElseSucceed(
    Effect.map(fs.stat(path), ({ type }) => type),
    () => "File" as const
  )
  return type === "Directory" ? "folder" : "file"
})

/** Looks through a folder and its folders, one after the other; a link is never followed. */
const inFolder = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const { join } = yield* Path.Path
  const found: Array<string> = []
  const ignored: Array<Ignored> = []
  let seen = 0
  const look: (path: string, depth: number) => Effect.Effect<void, Refused, FileSystem.FileSystem | Path.Path> =
    Effect.fnUntraced(function* (path, depth) {
      if (depth > bounds.depth) {
        ignored.push({ path, why: fill(reasons.tooDeep, { depth: bounds.depth }), mayBeTable: true })
        return
      }
      const names = yield* Effect.option(fs.readDirectory(path))
      if (names._tag === "None") {
        if (path === folder) return yield* new Refused({ reason: fill(denied, { path }) })
        ignored.push({ path, why: reasons.denied, mayBeTable: true })
        return
      }
      // What lies further out comes first where there is too much.
      const folders: Array<string> = []
      for (const name of names.value.filter((each) => !isFurniture(each)).toSorted()) {
        const inner = join(path, name)
        const type = yield* typeOf(inner)
        if (type === "folder") folders.push(inner)
        else if (type === "link") ignored.push({ path: inner, why: reasons.link, mayBeTable: couldBeTable(name) })
        else if (++seen > bounds.files) continue
        else {
          const aside = yield* asideOf(inner)
          if (aside === undefined) found.push(inner)
          else ignored.push(aside)
        }
      }
      for (const inner of folders) yield* look(inner, depth + 1)
    })
  yield* look(folder, 1)
  if (seen > bounds.files) {
    const why = fill(reasons.tooMany, { files: bounds.files, rest: seen - bounds.files })
    ignored.push({ path: folder, why, mayBeTable: true })
  }
  if (found.length === 0) {
    const first = ignored.find(({ mayBeTable }) => mayBeTable)
    return yield* new Refused({
      reason: fill(nothing, {
        path: folder,
        others: first === undefined ? "" : fill(others, { path: first.path, why: first.why })
      })
    })
  }
  return { found, ignored }
})

/** Lists the files of a command line, those in its folders and their folders included. */
export const listFiles = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const fs = yield* FileSystem.FileSystem
  const given: Array<string> = []
  const found: Array<string> = []
  const ignored: Array<Ignored> = []
  for (const path of paths) {
    const info = yield* Effect.option(fs.stat(path))
    if (info._tag === "None" || info.value.type !== "Directory") given.push(path)
    else {
      const inner = yield* inFolder(path)
      found.push(...inner.found)
      ignored.push(...inner.ignored)
    }
  }
  const listed: Listed = { given, found, ignored }
  return listed
})
