/** A place in a table, as the person who has the file open calls it. */
export interface NotePlace {
  /** The sheet, or 表1, 表2 …; absent in a file of text. */
  readonly table?: string
  readonly row: number
  /** The heading, and in a workbook the cell; without both the whole row is at issue. */
  readonly column?: string
  readonly cell?: string
}

/** What is said of a cell, or of a row. */
export interface ReturnNote extends NotePlace {
  /** Which rule, what is wrong, what to do. */
  readonly text: string
}

/** What is said of a unit, or of a file, as a whole. */
export interface ReturnItems {
  readonly title: string
  readonly items: ReadonlyArray<string>
}

/** What a file goes back with. */
export interface ReturnOfFile {
  readonly notes: ReadonlyArray<ReturnNote>
  /** Of the file as a whole, and of units. */
  readonly whole: ReadonlyArray<ReturnItems>
}

/** What goes back with each file, and what has none to go back with. */
export interface Returns {
  readonly files: ReadonlyMap<string, ReturnOfFile>
  /** Units of which something is to be said and that sent none of the files. */
  readonly without: ReadonlyArray<ReturnItems>
  /** How many findings are open for lack of what no returned file has a place for: they are told to no unit. */
  readonly open: number
}
