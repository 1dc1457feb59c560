import { findHeaderIn, type Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import type { Cells } from "./Shape.ts"
import type { TableSource } from "./source.ts"

/** A table of which it is not yet known what it is. */
export interface OpenTable {
  readonly headerBy: (headings: Headings) => Header | undefined
  /** All records, cut as the headings are. */
  readonly records: (header: Header) => ReadonlyArray<Cells>
}

/** Opens a file as a table; `undefined` if it is no text. */
export const openTable = (file: TableSource): OpenTable | undefined =>
  "rows" in file ? { headerBy: (headings) => findHeaderIn(file.rows, headings), records: () => file.rows } : file.open()
