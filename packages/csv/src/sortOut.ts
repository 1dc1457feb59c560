import type { Localized, Notice } from "@kepu/core"
import type { TableFile } from "./files.ts"
import { foreignKind, foreignText } from "./foreign.ts"
import { tableNameOf } from "./table/Origin.ts"
import { tableKindOf } from "./readTables.ts"
import type { TableKind } from "./tableKind.ts"

/** The tables of which a county has one. */
export type RegisterKind = "units" | "submissions" | "platform"

/**
 * Why a table is not used: it is empty, none of its headings is known, it is a whole portfolio, there is one of its kind
 * already (`other`), or it is of a kind that is no table (`text`).
 */
export type NotUsed =
  | { readonly code: "empty" | "headings" | "portfolio" }
  | { readonly code: "second"; readonly kind: RegisterKind; readonly other: string }
  | { readonly code: "foreign"; readonly text: Localized }

/** A table that is not used, and whether what it may say has to be left open. */
export interface TableAside {
  readonly file: TableFile
  readonly why: NotUsed
  readonly mayBeTable: boolean
}

/** Tables by what they hold. */
export interface SortedOut {
  readonly annex1: ReadonlyArray<TableFile>
  readonly annex2: ReadonlyArray<TableFile>
  readonly registers: Readonly<Partial<Record<RegisterKind, TableFile>>>
  readonly ignored: ReadonlyArray<TableAside>
}

/** Names by which people call the tables that are reported. */
const isTableName = (path: string): boolean => /附件\s*[1１一]|汇总表|项目表|活动表|登记表/u.test(path)

/**
 * Whether a file may be a table going by its name alone.
 *
 * @example
 * ```ts
 * import { couldBeTable } from "@kepu/csv"
 *
 * console.log(couldBeTable("附件1.xlsx"), couldBeTable("照片.jpg")) // true false
 * ```
 */
export const couldBeTable = (path: string): boolean =>
  /\.(?:csv|tsv|xlsx?|xlsm|xlsb|et|ods|docx?|wps|pdf|ofd|html?|zip|rar|7z)$/iu.test(path) || isTableName(path)

/**
 * Whether a picture or slides, which are seldom tables, may be one going by their name.
 *
 * @example
 * ```ts
 * import { isNamedAsTable } from "@kepu/csv"
 *
 * console.log(isNamedAsTable("附件1.csv"), isNamedAsTable("说明.txt")) // true false
 * ```
 */
export const isNamedAsTable = isTableName

/** Why a file of no known kind is not used. */
const whyNot = (file: TableFile): NotUsed => {
  if ("rows" in file) return { code: "headings" }
  const { bytes, refusal } = file
  const kind = foreignKind(bytes)
  if (kind !== undefined) return { code: "foreign", text: refusal ?? foreignText(kind) }
  return { code: bytes.length === 0 ? "empty" : "headings" }
}

/**
 * Parts tables by what their headings say. One that was named is of use, so that one without known headings is taken
 * for annex 1, as is an export of the platform if `needsList` and there is no other; one that was found in a folder may
 * be of none. What `registers` has already is not looked for.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { sortOut } from "@kepu/csv"
 *
 * const files = ["项目名称,举办单位,活动时间\n", "单位名称,单位类型\n"].map((text, n) => ({
 *   name: `${n + 1}.csv`,
 *   bytes: new TextEncoder().encode(text)
 * }))
 * const { annex1, registers } = sortOut([], files, {}, notice, { needsList: false })
 * console.log(annex1[0]?.name, registers.units?.name) // 1.csv 2.csv
 * ```
 */
export const sortOut = (
  given: ReadonlyArray<TableFile>,
  found: ReadonlyArray<TableFile>,
  registers: SortedOut["registers"],
  notice: Notice,
  { needsList }: { readonly needsList: boolean }
): SortedOut => {
  const annex1: Array<TableFile> = []
  const annex2: Array<TableFile> = []
  const known: Partial<Record<RegisterKind, TableFile>> = { ...registers }
  const ignored: Array<TableAside> = []

  const put = (file: TableFile, kind: TableKind | undefined): void => {
    if (kind === undefined) ignored.push({ file, why: whyNot(file), mayBeTable: couldBeTable(file.name) })
    else if (kind === "portfolio") ignored.push({ file, why: { code: "portfolio" }, mayBeTable: true })
    else if (kind === "annex1") annex1.push(file)
    else if (kind === "annex2") annex2.push(file)
    else if (known[kind] === undefined) known[kind] = file
    else if (known[kind] !== file) {
      const why = { code: "second", kind, other: tableNameOf(known[kind]) } as const
      // A second export may tell of further activities; a second register says nothing of any.
      ignored.push({ file, why, mayBeTable: kind === "platform" })
    }
  }
  const kinds = new Map([...given, ...found].map((file) => [file, tableKindOf(file, notice)]))
  const isListed = [...kinds.values()].includes("annex1")
  for (const file of given) {
    const kind = kinds.get(file) ?? "annex1"
    put(file, kind === "platform" && needsList && !isListed ? "annex1" : kind)
  }
  for (const file of found) {
    if (!Object.values(known).includes(file)) put(file, kinds.get(file))
  }
  return { annex1, annex2, registers: known, ignored }
}
