import type { Noted } from "./issues.ts"
import type { Cells, Table } from "./Table.ts"

/** What was read of a file. */
export interface Reading<Kept = Cells> {
  readonly tables: ReadonlyArray<Table<Kept>>
  readonly issues: ReadonlyArray<Noted>
  readonly text?: string
}

/** Makes of a row's cells what is kept of them. */
export type Keep<Kept> = (cells: Cells) => Kept

/** The same with what is kept of each row. */
export const keptOf = <Kept>({ tables, ...rest }: Reading, keep: Keep<Kept>): Reading<Kept> => ({
  ...rest,
  tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: keep(row.cells) })) }))
})
