import type { Source } from "@kepu/core/portfolio"
import type { RowsFile } from "../files.ts"
import type { Cells } from "./Shape.ts"

/** A table of a file that has several, as issues and records cite it. */
export interface TableOrigin {
  readonly file: string
  readonly table: string
  /** Columns that stand to the left of it in its table. */
  readonly columnsBefore: number
  /** The letters of a column by its index; absent where columns have none. */
  readonly lettersOf?: (column: number) => string
  /** The cell of a row below a heading, such as `B7`, once the headings are known. */
  readonly cellAt?: (row: number, heading: string) => string | undefined
}

/** Where rows stand: in a file of text, by its name, or in a table. */
export type Origin = string | TableOrigin

/** The file, and the table if it is one of several, as records and issues cite it. */
export const citedIn = (origin: Origin): Pick<Source, "file" | "table"> =>
  typeof origin === "string" ? { file: origin } : { file: origin.file, table: origin.table }

/** Where a row stands. */
export const rowIn = (origin: Origin, row: number): Source =>
  typeof origin === "string" ? { file: origin, row } : { file: origin.file, table: origin.table, row }

/**
 * What a table is called among others: its file, and in it the sheet or the place in the document (`附件1.xlsx#表2`).
 *
 * @example
 * ```ts
 * import { tableName } from "@kepu/csv"
 *
 * console.log(tableName({ file: "全县.xlsx", table: "附件1" }), tableName({ file: "附件1.csv" })) // 全县.xlsx#附件1 附件1.csv
 * ```
 */
export const tableName = ({ file, table }: Pick<Source, "file" | "table">): string =>
  table === undefined ? file : `${file}#${table}`

/** A file as far as its rows cite it: its name, and which table of it, if it has several. */
type Cited = Pick<RowsFile, "name" | "table" | "columnsBefore">

/** What the table of an origin is called among others. */
export const nameOf = (origin: Origin): string => (typeof origin === "string" ? origin : tableName(origin))

/**
 * What a table as it came is called among others, as by `tableName`.
 *
 * @example
 * ```ts
 * import { tableNameOf } from "@kepu/csv"
 *
 * const table = { name: "附件1", hasLetters: true }
 * console.log(tableNameOf({ name: "全县.xlsx", table }), tableNameOf({ name: "附件1.csv" })) // 全县.xlsx#附件1 附件1.csv
 * ```
 */
export const tableNameOf = (file: Cited): string => nameOf(originOf(file).origin)

/** The letters of a column, from 0, as spreadsheets have them: `B`. */
export const lettersOf = (column: number): string =>
  (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** The headings of a table, and where those stand that give a fact. */
interface Titles {
  readonly titles: Cells
  readonly columns: Readonly<Record<string, number | undefined>>
}

/** The table that a file is, as its rows cite it; `learn` is told of its headings. */
export const originOf = (file: Cited): { readonly origin: Origin; readonly learn: (headings: Titles) => void } => {
  const { table } = file
  if (table === undefined) return { origin: file.name, learn: () => undefined }
  const before = file.columnsBefore ?? 0
  const named = { file: file.name, table: table.name, columnsBefore: before }
  if (!table.hasLetters) return { origin: named, learn: () => undefined }
  const letters = new Map<string, string>()
  return {
    origin: {
      ...named,
      lettersOf: (column) => lettersOf(before + column),
      cellAt: (row, heading) => {
        const found = letters.get(heading)
        return found === undefined ? undefined : `${found}${row}`
      }
    },
    learn: ({ columns, titles }) => {
      // Of two columns with one heading that is meant which gives a fact.
      for (const [at, title] of [...titles.entries()].toReversed()) letters.set(title, lettersOf(before + at))
      for (const at of Object.values(columns)) {
        const title = at === undefined ? undefined : titles[at]
        if (at !== undefined && title !== undefined) letters.set(title, lettersOf(before + at))
      }
    }
  }
}
