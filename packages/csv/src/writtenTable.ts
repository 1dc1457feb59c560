import type { Notice } from "@kepu/core"
import type { TableFile } from "./files.ts"
import { tablesOf } from "./options.ts"
import { openTable } from "./table/openTable.ts"
import { lettersOf, originOf } from "./table/Origin.ts"
import { sourceOfTable } from "./table/textTable.ts"
import { kindIn, type TableKind } from "./tableKind.ts"
import { meant, oneLine } from "./text.ts"

/** A table as it was written, and where in it which facts stand. */
export interface WrittenTable {
  /** The file and, of one with several tables, the table, as findings and issues cite them. */
  readonly file: string
  readonly table?: string
  /** What it holds; absent if its headings are not known. */
  readonly kind?: TableKind
  /** The cells of each row, from `firstRow` on, the title and blank rows included. */
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  /** The number that a spreadsheet gives the first of the rows. */
  readonly firstRow: number
  /** The number of the row of the headings, and each heading as it is cited. */
  readonly headingRow?: number
  readonly titles: ReadonlyArray<string>
  /** The index of the column that gives a fact. */
  readonly columns: Readonly<Partial<Record<string, number>>>
  /** What a spreadsheet calls a column; absent where columns have no letters. */
  readonly letters?: (column: number) => string
}

const headingsOf = {
  annex1: "activity",
  platform: "activity",
  annex2: "recommendation",
  units: "unit",
  submissions: "submission",
  portfolio: "activity"
} as const satisfies Record<TableKind, string>

/**
 * A table as it was written, for those who show it; `undefined` if it is no text.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { writtenTable } from "@kepu/csv"
 *
 * const bytes = new TextEncoder().encode("附件1\n项目名称,举办单位,活动时间\n讲座,县教育局,9月18日\n")
 * const table = writtenTable({ name: "附件1.csv", bytes }, notice)
 * console.log(table?.kind, table?.headingRow, table?.columns.time) // annex1 2 2
 * ```
 */
export const writtenTable = (file: TableFile, notice: Notice): WrittenTable | undefined => {
  const source = sourceOfTable(file)
  const opened = openTable(source)
  if (opened === undefined) return undefined
  const kind = kindIn(source, notice)
  const header = opened.headerBy(tablesOf(notice)[headingsOf[kind ?? "annex1"]])
  const { origin } = originOf(file)
  const before = file.rowsBefore ?? 0
  const own = typeof origin === "string" ? { file: origin } : { file: origin.file, table: origin.table }
  const hasLetters = "rows" in file && file.table?.hasLetters === true
  const columnsBefore = "rows" in file ? (file.columnsBefore ?? 0) : 0
  return {
    ...own,
    ...(kind === undefined ? {} : { kind }),
    rows: header === undefined ? ("rows" in file ? file.rows : []) : opened.records(header),
    firstRow: before + 1,
    ...(header === undefined ? {} : { headingRow: before + header.at + 1 }),
    titles: (header?.cells ?? []).map((title) => oneLine(meant(title))),
    columns: header?.columns ?? {},
    ...(hasLetters ? { letters: (column: number) => lettersOf(columnsBefore + column) } : {})
  }
}
