import type { CsvFile } from "../files.ts"
import type { TableKind } from "./kinds.ts"
import type { Cells } from "./Shape.ts"

/** A table that stands below or beside another one in a file, as a file of its own. */
export interface OtherTable {
  readonly kind: TableKind
  readonly file: CsvFile
}

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The records from a row of a file on, as a file of which issues cite the same rows. */
export const tableOf = (kind: TableKind, name: string, row: number, records: ReadonlyArray<Cells>): OtherTable => ({
  kind,
  file: {
    name,
    bytes: new TextEncoder().encode(records.map((record) => record.map(quoted).join(",")).join("\n")),
    encoding: "utf-8",
    rowsBefore: row - 1
  }
})
