import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { Refused } from "./endings.ts"

/** A file that is not used, and why. */
export interface Ignored {
  readonly path: string
  readonly why: Localized
}

/** The files that a command line names, and those that lie in the folders that it names. */
export interface Listed {
  readonly given: ReadonlyArray<string>
  readonly found: ReadonlyArray<string>
  readonly ignored: ReadonlyArray<Ignored>
}

const workbook = localized("是工作簿，请另存为 CSV", "a workbook: save it as CSV")
const noTable = localized("不是 CSV 文件", "no CSV file")
const denied = localized("无法读取文件夹“{path}”", "The folder “{path}” cannot be read")
const nothing = localized(
  "文件夹“{path}”里没有 CSV 文件；请把各表另存为 CSV 放进去",
  "There is no CSV file in the folder “{path}”: save the tables there as CSV"
)

const isTable = (name: string): boolean => /\.(?:csv|tsv|txt)$/iu.test(name)
const isWorkbook = (name: string): boolean => /\.(?:xlsx?|et|ods)$/iu.test(name)
/** What systems and office programs leave lying about. */
const isHidden = (name: string): boolean => name.split(/[/\\]/u).some((part) => /^(?:\.|~\$)/u.test(part))

const isFolder = (path: string) =>
  FileSystem.FileSystem.use((fs) =>
    fs.stat(path).pipe(
      Effect.map(({ type }) => type === "Directory"),
      // What is wrong with a file is told when it is read.
      Effect.orElseSucceed(() => false)
    )
  )

const inFolder = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const { join } = yield* Path.Path
  const names = yield* Effect.mapError(
    fs.readDirectory(folder, { recursive: true }),
    () => new Refused({ reason: fill(denied, { path: folder }) })
  )
  const files: Array<string> = []
  for (const name of names.filter((each) => !isHidden(each)).toSorted()) {
    if (!(yield* isFolder(join(folder, name)))) files.push(join(folder, name))
  }
  if (!files.some(isTable)) return yield* new Refused({ reason: fill(nothing, { path: folder }) })
  return files
})

/** Lists the files of a command line, those in its folders and their folders included. */
export const listFiles = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const given: Array<string> = []
  const all: Array<string> = []
  for (const path of paths) {
    if (yield* isFolder(path)) all.push(...(yield* inFolder(path)))
    else given.push(path)
  }
  const listed: Listed = {
    given,
    found: all.filter(isTable),
    ignored: all.filter((path) => !isTable(path)).map((path) => ({ path, why: isWorkbook(path) ? workbook : noTable }))
  }
  return listed
})
