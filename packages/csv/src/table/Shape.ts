/** The cells of one row of the spreadsheet. */
export type Cells = ReadonlyArray<string>

/** What tells how the lines of a table are to be cut. */
export interface Shape {
  readonly delimiter: string
  /** Whether a quotation mark without partner has drawn further cells or rows into a cell of the record. */
  readonly isMisread: (record: Cells) => boolean
}
