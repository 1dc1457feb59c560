import type { RowsFile } from "../files.ts"
import type { TableKind } from "./kinds.ts"
import type { Cells } from "./Shape.ts"

/** A table that stands below or beside another one in a file, as a file of its own. */
export interface OtherTable {
  readonly kind: TableKind
  readonly file: RowsFile
}

/** The records from a row of a file on, as a file of which issues cite the same rows. */
export const tableOf = (kind: TableKind, name: string, row: number, records: ReadonlyArray<Cells>): OtherTable => ({
  kind,
  file: { name, rows: records, rowsBefore: row - 1 }
})
