/** A civil date as a cell shows it, without zone. What its format does not show is not there. */
export interface CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31; none if the format shows none, so that a month is never taken for its first day */
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

/** What a cell holds. A cell that holds nothing is `undefined`. */
export interface Cell {
  /** As a person sees it in the spreadsheet; a number without a format in full, however narrow its column. */
  readonly text: string
  readonly kind: "text" | "number" | "date" | "boolean" | "error"
  /** The number behind the text, also of a date (days since 1899-12-30). */
  readonly number?: number
  /** Of a date that its format shows by month at least. */
  readonly date?: CivilDate
  /** The number format as the file has it, if it has one. */
  readonly format?: string
  /** Whether a formula gave it. Nothing is calculated: this is what the program that saved the file found. */
  readonly formula?: boolean
}

/** What a row holds, by column from 0 up to the last that holds something. */
export type Cells = ReadonlyArray<Cell | undefined>

/** A row that holds something; `Kept` is what is kept of its cells. */
export interface Row<Kept = Cells> {
  /** From 1, as the spreadsheet numbers its rows; in a document's table, from its first. */
  readonly number: number
  readonly hidden: boolean
  readonly cells: Kept
}

/** Cells that are one, from 0 and inclusive. What they hold stands in the first. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet of a workbook or a table of a document. */
export interface Table<Kept = Cells> {
  /** Of the sheet. A document's tables are 表1, 表2 …; one in a cell of 表2 is 表2-1. */
  readonly name: string
  /** Whether whoever opens the file does not see it. */
  readonly hidden: boolean
  /** Columns that are not seen, from 0, ascending. */
  readonly hiddenColumns: ReadonlyArray<number>
  /** In order; rows that hold nothing are left out. */
  readonly rows: ReadonlyArray<Row<Kept>>
  readonly merges: ReadonlyArray<Merge>
  /** Of a document: the lines that stand before it, down from the table above, such as its title. */
  readonly before?: ReadonlyArray<string>
}
