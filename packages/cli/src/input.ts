import { fill, localized, type Localized } from "@kepu/core"
import type { CsvFile } from "@kepu/csv"
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import { Refused } from "./endings.ts"
import { makeProgress } from "./progress.ts"

/** The files of one check, by what they hold. */
export interface Paths {
  readonly annex1: ReadonlyArray<string>
  readonly units: string | undefined
  readonly submissions: string | undefined
  readonly platform: string | undefined
}

/** The same, read. */
export interface Input {
  readonly annex1: ReadonlyArray<CsvFile>
  readonly units?: CsvFile
  readonly submissions?: CsvFile
  readonly platform?: CsvFile
  /** Where each file is, by its name: from the working directory if it lies below that, and with `/`. */
  readonly paths: ReadonlyMap<string, string>
}

const notFound = localized(
  "找不到文件“{path}”，请核对路径和文件名",
  "There is no file “{path}”: check the path and the name"
)
const isDirectory = localized(
  "“{path}”是文件夹，请给出其中的文件，例如 {path}/*.csv",
  "“{path}” is a directory: name the files in it, such as {path}/*.csv"
)
const denied = localized("没有读取“{path}”的权限", "You may not read “{path}”")
const unreadable = localized("无法读取文件“{path}”", "The file “{path}” cannot be read")

const problemOf = ({ reason }: PlatformError): Localized => {
  switch (reason._tag) {
    case "NotFound":
      return notFound
    case "PermissionDenied":
      return denied
    default:
      return unreadable
  }
}

/** What a file is called in findings: its name alone where that tells it apart from the others. */
const namesOf = (paths: ReadonlyArray<string>, { basename }: Path.Path): ReadonlyMap<string, string> => {
  const bare = paths.map((path) => basename(path))
  return new Map(
    paths.map((path, n) => [path, bare.indexOf(bare[n]!) === bare.lastIndexOf(bare[n]!) ? bare[n]! : path])
  )
}

const portable = (file: string, path: Path.Path): string => {
  const fromHere = path.relative(path.resolve(), path.resolve(file))
  const isBelow = !path.isAbsolute(fromHere) && fromHere.split(path.sep)[0] !== ".."
  return (isBelow ? fromHere : path.resolve(file)).replaceAll(path.sep, "/")
}

const sizeOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const { size, type } = yield* Effect.mapError(fs.stat(path), problemOf)
  if (type === "Directory") return yield* Effect.fail(isDirectory)
  return Number(ByteSize.toBigInt(size))
})

const bytesOf = (path: string) => FileSystem.FileSystem.use((fs) => Effect.mapError(fs.readFile(path), problemOf))

const lines = (texts: ReadonlyArray<Localized>): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join("\n"), texts.map((text) => text.en).join("\n"))

/** Does the same for every path; if it fails for any, says so of each of them. */
const forEachPath = Effect.fnUntraced(function* <A, R>(
  paths: ReadonlyArray<string>,
  act: (path: string) => Effect.Effect<A, Localized, R>
) {
  const [results, problems] = yield* Effect.partition(paths, (path) =>
    Effect.mapError(act(path), (problem) => fill(problem, { path }))
  )
  return problems.length === 0 ? results : yield* new Refused({ reason: lines(problems) })
})

/** Reads the files of a check into memory; a file that is given twice is read once. */
export const readInput = Effect.fnUntraced(function* ({ annex1, platform, submissions, units }: Paths) {
  const path = yield* Path.Path
  const tables = [...new Map(annex1.map((file) => [path.resolve(file), file])).values()]
  const registers = [units, submissions, platform].filter((file) => file !== undefined)
  const all = [...new Set([...tables, ...registers])]
  const names = namesOf(all, path)

  const sizes = yield* forEachPath(all, sizeOf)
  const progress = yield* makeProgress(
    all.length,
    sizes.reduce((a, b) => a + b, 0)
  )
  const files = yield* forEachPath(all, (file) =>
    bytesOf(file).pipe(
      Effect.map((bytes): readonly [string, CsvFile] => [file, { name: names.get(file)!, bytes }]),
      Effect.tap(progress.step)
    )
  ).pipe(Effect.ensuring(progress.clear))

  const read = new Map(files)
  const input: Input = {
    annex1: tables.map((file) => read.get(file)!),
    paths: new Map(all.map((file) => [names.get(file)!, portable(file, path)])),
    ...(units === undefined ? {} : { units: read.get(units)! }),
    ...(submissions === undefined ? {} : { submissions: read.get(submissions)! }),
    ...(platform === undefined ? {} : { platform: read.get(platform)! })
  }
  return input
})

/** Reads one file into memory. */
export const readBytes = Effect.fnUntraced(function* (path: string) {
  const [bytes] = yield* forEachPath([path], (file) => Effect.andThen(sizeOf(file), bytesOf(file)))
  return bytes!
})
