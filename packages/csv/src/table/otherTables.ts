import type { RowsFile } from "../files.ts"
import type { TableKind } from "./kinds.ts"
import type { Origin } from "./Origin.ts"
import type { Cells } from "./Shape.ts"

/** A table that stands below or beside another one in a file, as a file of its own. */
export interface OtherTable {
  readonly kind: TableKind
  readonly file: RowsFile
}

/** The records from a row of a file on, as a file of which issues cite the same rows. */
export const tableOf = (
  kind: TableKind,
  origin: Origin,
  {
    columnsBefore = 0,
    records,
    row
  }: { readonly row: number; readonly columnsBefore?: number; readonly records: ReadonlyArray<Cells> }
): OtherTable => {
  const place = { rows: records, rowsBefore: row - 1 }
  if (typeof origin === "string") return { kind, file: { name: origin, ...place } }
  const table = { name: origin.table, hasLetters: origin.lettersOf !== undefined }
  return { kind, file: { name: origin.file, table, columnsBefore: origin.columnsBefore + columnsBefore, ...place } }
}
