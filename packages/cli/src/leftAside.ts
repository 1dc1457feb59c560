import type { Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import { couldBeTable, foreignKind, foreignText, isNamedAsTable, isOfficeTable, openedKind } from "@kepu/csv"
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"

/** A file that is not used, and why. */
export interface Ignored {
  readonly path: string
  readonly why: Localized
  /** Whether it may be a table that was meant to be read, so that what it may say has to be left open. */
  readonly mayBeTable: boolean
}

export const reasons = {
  noTable: localized("不是 CSV、Excel 或 Word 文件", "no CSV, Excel or Word file"),
  empty: localized("文件是空的", "the file is empty"),
  headings: localized(
    "没有认得的表头，认不出是什么表；请保留含有“项目名称”等列名的一行",
    "no headings that are known, so what table it is cannot be told: keep the row with headings such as 项目名称"
  ),
  portfolio: localized("是报送全集，请用 kepu convert", "a whole portfolio: use kepu convert"),
  second: localized(
    "已有{other}；如要用它，请写 --{kind} {name}",
    "there is {other} already; to use this one, write --{kind} {name}"
  ),
  denied: localized("没有读取权限", "it may not be read"),
  link: localized(
    "是链接（快捷方式），不跟随；请放文件本身",
    "a link, which is not followed: put the file itself there"
  ),
  tooDeep: localized(
    "文件夹套了 {depth} 层以上，里面没有看；请移到外层",
    "more than {depth} folders deep, so it was not looked into: move it further out"
  ),
  tooMany: localized(
    "文件超过 {files} 个，其余 {rest} 个没有看；请分成几个文件夹",
    "more than {files} files, so {rest} were not looked at: part the folder"
  )
} as const

/** Of larger files the beginning tells what they are. */
const wholeUpTo = 16 * 2 ** 20
const beginning = 4096

const contentOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const size = Number(ByteSize.toBigInt((yield* fs.stat(path)).size))
  if (size <= wholeUpTo) return yield* fs.readFile(path)
  return yield* fs.open(path).pipe(
    Effect.flatMap((file) => file.readAlloc(beginning)),
    Effect.map((bytes) => (bytes._tag === "Some" ? bytes.value : new Uint8Array())),
    Effect.scoped
  )
})

/** Why a file that lies in a folder is not read; `undefined` if it may be a table, whatever it is called. */
export const asideOf = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const because = (why: Localized, mayBeTable = couldBeTable(path)): Ignored => ({ path, why, mayBeTable })
  if (/\.(?:csv|tsv|txt)$/iu.test(path)) {
    const isReadable = yield* Effect.isSuccess(fs.access(path, { readable: true }))
    return isReadable ? undefined : because(reasons.denied)
  }
  const bytes = yield* Effect.option(contentOf(path))
  if (bytes._tag === "None") return because(reasons.denied)
  if (bytes.value.length === 0) return because(reasons.empty)
  const begun = foreignKind(bytes.value)
  // What a zip is may show only at its end.
  const whole = begun === "zip" ? yield* Effect.option(fs.readFile(path)) : bytes
  if (whole._tag === "None") return because(reasons.denied)
  const kind = begun === "zip" ? yield* Effect.promise(() => openedKind(whole.value)) : begun
  if (kind === undefined) return /\.(?:xlsx?|et)$/iu.test(path) ? undefined : because(reasons.noTable)
  if (isOfficeTable(kind)) return undefined
  const isSeldomTable = kind === "picture" || kind === "slides"
  return because(foreignText(kind), !isSeldomTable || isNamedAsTable(path))
})
