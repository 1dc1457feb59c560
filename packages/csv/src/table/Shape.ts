/** The cells of one row of the spreadsheet. */
export type Cells = ReadonlyArray<string>

/** What tells how the lines of a table are to be cut. */
export interface Shape {
  readonly delimiter: string
  /**
   * Whether a quotation mark without partner has drawn further cells or rows into a cell of the record. One of which it
   * is known that no cell has a line break (`isLine`) costs less.
   */
  readonly isMisread: (record: Cells, isLine?: boolean) => boolean
}
