import type { TableFile } from "../files.ts"
import { findHeader, findHeaderIn, type Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import { openText } from "./openText.ts"
import { readRecords } from "./records.ts"
import type { Cells } from "./Shape.ts"

/** A table of which it is not yet known what it is. */
export interface OpenTable {
  readonly headerBy: (headings: Headings) => Header | undefined
  /** All records, cut as the headings are. */
  readonly records: (header: Header) => ReadonlyArray<Cells>
}

/** Opens a file as a table; `undefined` if it is no text. */
export const openTable = (file: TableFile): OpenTable | undefined => {
  if ("rows" in file) return { headerBy: (headings) => findHeaderIn(file.rows, headings), records: () => file.rows }
  const opened = openText(file)
  if (!opened.ok) return undefined
  const { text } = opened
  return {
    headerBy: (headings) => findHeader(text, headings),
    records: ({ delimiter }) => readRecords(text, { delimiter, isMisread: () => false })
  }
}
