import type { Localized, Notice } from "@kepu/core"
import { nounsOf } from "@kepu/core/condition"
import { fill, localized } from "@kepu/core/text"
import { type Encoding, type FileAside, type RegisterKind, type TableFile, tableOfKind, tablesIn } from "@kepu/csv"
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import { Refused } from "./endings.ts"
import { listFiles } from "./folder.ts"
import { CurrentLanguage, sayIn } from "./language.ts"
import type { Ignored } from "./leftAside.ts"
import { remark } from "./output.ts"
import { makeProgress } from "./progress.ts"
import { type SortedOut, sortOut } from "./sortOut.ts"
import { noteRead } from "./target.ts"

/** The files of one check, by what they hold. */
export interface Paths {
  readonly annex1: ReadonlyArray<string>
  readonly units: string | undefined
  readonly submissions: string | undefined
  readonly platform: string | undefined
}

/** The same, read. */
export interface Input {
  readonly annex1: ReadonlyArray<TableFile>
  readonly annex2?: ReadonlyArray<TableFile>
  readonly units?: TableFile
  readonly submissions?: TableFile
  readonly platform?: TableFile
  /** Files of the folders that may be annex 1 and were not read. */
  readonly aside: ReadonlyArray<FileAside>
  /** Where each file is, by its name: from the working directory if it lies below that, and with `/`. */
  readonly paths: ReadonlyMap<string, string>
}

const notFound = localized(
  "找不到文件“{path}”，请核对路径和文件名",
  "There is no file “{path}”: check the path and the name"
)
const isDirectory = localized("“{path}”是文件夹，这里要给出一个文件", "“{path}” is a directory: name a file here")
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
  yield* noteRead(path)
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

/**
 * Reads files into memory, each under the name that it has in findings, those of an office program table by table; tells
 * how far it has got.
 */
export const readFiles = Effect.fnUntraced(function* (
  paths: ReadonlyArray<string>,
  { encoding, notice }: { readonly encoding?: Encoding | undefined; readonly notice?: Notice } = {}
) {
  const names = namesOf(paths, yield* Path.Path)
  const sizes = yield* forEachPath(paths, sizeOf)
  const progress = yield* makeProgress(
    paths.length,
    sizes.reduce((a, b) => a + b, 0)
  )
  const files = yield* forEachPath(paths, (file) =>
    bytesOf(file).pipe(
      Effect.map((bytes) => ({ name: names.get(file)!, bytes, ...(encoding === undefined ? {} : { encoding }) })),
      Effect.tap(progress.step),
      Effect.flatMap((one) => Effect.promise(() => tablesIn(one, notice === undefined ? {} : { notice }))),
      Effect.map((tables): readonly [string, ReadonlyArray<TableFile>] => [file, tables])
    )
  ).pipe(Effect.ensuring(progress.clear))
  return new Map(files)
})

/** Where each table lies, by its name. */
export const pathsByName = (files: ReadonlyMap<string, ReadonlyArray<TableFile>>): ReadonlyMap<string, string> =>
  new Map([...files].flatMap(([path, tables]) => tables.map(({ name }) => [name, path] as const)))

const used = localized(
  "文件夹中的表：{activities}表 {annex1} 个，推荐表 {annex2} 个，单位名册 {units}，收件登记 {submissions}，平台 {platform}",
  "Tables in the folder: of {activities} {annex1}, of recommendations {annex2}, units {units}, submissions {submissions}, platform {platform}"
)
const unused = localized("未用“{path}”：{why}", "“{path}” is not used: {why}")
const absent = localized("无", "none")
const noActivities = localized("没有“{name}”的文件", "There is no file of “{name}”")

/** Says of the files that were found in folders which were taken as what. */
const tellFound = Effect.fnUntraced(function* ({ annex1, annex2, registers }: SortedOut, notice: Notice) {
  const say = sayIn(yield* CurrentLanguage)
  const nameOf = (kind: RegisterKind): string => registers[kind]?.name ?? say(absent)
  const {
    activity: { "zh-CN": zh },
    measure: { en }
  } = nounsOf(notice.vocabulary)
  const slots = { activities: localized(zh, en), annex1: annex1.length, annex2: annex2.length }
  const named = { units: nameOf("units"), submissions: nameOf("submissions"), platform: nameOf("platform") }
  yield* remark(`${say(fill(used, { ...slots, ...named }))}\n`)
})

/** Says of each file that is not used why. */
export const tellIgnored = Effect.fnUntraced(function* (ignored: ReadonlyArray<Ignored>) {
  const say = sayIn(yield* CurrentLanguage)
  for (const { path, why } of ignored) yield* remark(`${say(fill(unused, { path, why }))}\n`)
})

/** The files that are left aside and may be tables, as a reader of tables is told of them. */
export const asidesOf = (ignored: ReadonlyArray<Ignored>, path: Path.Path): ReadonlyArray<FileAside> => {
  const open = ignored.filter(({ mayBeTable }) => mayBeTable)
  const names = namesOf(
    open.map((one) => one.path),
    path
  )
  return open.map(({ path: file, why }) => ({ name: names.get(file)!, path: portable(file, path), why }))
}

/** Reads the files of a check into memory, those in its folders too; a file that is given twice is read once. */
export const readInput = Effect.fnUntraced(function* (
  { annex1, platform, submissions, units }: Paths,
  notice: Notice,
  encoding?: Encoding
) {
  const path = yield* Path.Path
  const listed = yield* listFiles(annex1)
  const registers = [units, submissions, platform].filter((file) => file !== undefined)
  const tables = [...listed.given, ...listed.found]
  const distinct = new Map([...tables, ...registers].toReversed().map((file) => [path.resolve(file), file]))
  const read = yield* readFiles([...distinct.values()].toReversed(), { encoding, notice })
  const byPlace = new Map([...read].map(([file, tables]) => [path.resolve(file), tables]))
  const tablesAt = (place: string): ReadonlyArray<TableFile> => byPlace.get(path.resolve(place))!
  const allAt = (places: ReadonlyArray<string>): ReadonlyArray<TableFile> => [...new Set(places.flatMap(tablesAt))]
  const register = (kind: RegisterKind, place: string | undefined): SortedOut["registers"] => {
    if (place === undefined) return {}
    return { [kind]: tableOfKind(tablesAt(place), kind, notice)! }
  }

  const sorted = sortOut(
    allAt(listed.given),
    allAt(listed.found),
    { ...register("units", units), ...register("submissions", submissions), ...register("platform", platform) },
    notice,
    { needsList: true }
  )
  const pathOf = pathsByName(read)
  const ignored = [
    ...listed.ignored,
    ...sorted.ignored.map(({ file, ...why }): Ignored => ({ path: pathOf.get(file.name)!, ...why }))
  ]
  if (listed.found.length > 0) yield* tellFound(sorted, notice)
  yield* tellIgnored(ignored)
  const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")
  // A notice that prints no table of activities may ask for something else.
  if (sorted.annex1.length === 0 && (form !== undefined || Object.keys(sorted.registers).length === 0))
    return yield* new Refused({
      reason: fill(noActivities, { name: form?.name ?? nounsOf(notice.vocabulary).activity })
    })
  const input: Input = {
    annex1: sorted.annex1,
    ...(sorted.annex2.length === 0 ? {} : { annex2: sorted.annex2 }),
    ...sorted.registers,
    aside: asidesOf(ignored, path),
    paths: new Map([...pathOf].map(([name, file]) => [name, portable(file, path)]))
  }
  return input
})

/** Reads one file into memory. */
export const readBytes = Effect.fnUntraced(function* (path: string) {
  const [bytes] = yield* forEachPath([path], (file) => Effect.andThen(sizeOf(file), bytesOf(file)))
  return bytes!
})
