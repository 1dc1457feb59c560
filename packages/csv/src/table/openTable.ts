import { findHeaderIn } from "./findHeader.ts"
import type { OpenTable, TableSource } from "./source.ts"

/** Opens a file as a table; `undefined` if it is no text. */
export const openTable = (file: TableSource): OpenTable | undefined =>
  "rows" in file ? { headerBy: (headings) => findHeaderIn(file.rows, headings), records: () => file.rows } : file.open()
