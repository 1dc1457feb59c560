import type { Source } from "@kepu/core/portfolio"
import type { Citation } from "./Citation.ts"
import type { Origin } from "./Origin.ts"
import type { Cells } from "./Shape.ts"

/** A row below the headings that holds more than a number. */
export interface Row {
  /** As the spreadsheet numbers it. */
  readonly number: number
  readonly cells: Cells
  /** The beginnings of the cells that were too large to be read, or none of those that are garbled, by index; blank among the cells. */
  readonly tooLarge: ReadonlyMap<number, string>
  /** The cells of columns that give no fact, by heading; absent if all are blank. */
  readonly extra?: Readonly<Record<string, string>>
}

/** What a table says before its rows: its columns, known by the facts `F` that they give, and what stands above. */
export interface TableHead<F extends string = string> {
  readonly file: Origin
  /** The row of the headings. */
  readonly row: number
  readonly columns: Readonly<Partial<Record<F, number>>>
  /** Heading of each column as written, on one line. */
  readonly headings: Cells
  /** The rows above the headings. */
  readonly preamble: ReadonlyArray<Cells>
  /** Columns with merged cells of which the file tells; what they hold stands in each of their rows. */
  readonly merged?: ReadonlyArray<number>
  /** The name that a merged cell above holds, by the number of each row that it covers. */
  readonly nameAbove?: ReadonlyMap<number, string>
}

export interface Table<F extends string = string> extends TableHead<F> {
  readonly rows: ReadonlyArray<Row>
}

/** The cell of a row in the column of a fact; blank if there is none. */
export const cellOf = <F extends string>({ columns }: TableHead<F>, { cells }: Row, fact: F): string => {
  const at: number | undefined = columns[fact]
  return at === undefined ? "" : (cells[at] ?? "")
}

/** Heading of the column of a fact, as written. */
export const headingOf = <F extends string>({ columns, headings }: TableHead<F>, fact: F): string | undefined => {
  const at: number | undefined = columns[fact]
  return at === undefined ? undefined : headings[at]
}

/** Whether the cell of a fact was there but too large to be read, or garbled. */
export const isTooLarge = <F extends string>({ columns }: TableHead<F>, { tooLarge }: Row, fact: F): boolean => {
  const at: number | undefined = columns[fact]
  return at !== undefined && tooLarge.has(at)
}

/** How the cell of a fact begins that was too large to be read; blank if it was not too large. */
export const beginningOf = <F extends string>({ columns }: TableHead<F>, { tooLarge }: Row, fact: F): string => {
  const at: number | undefined = columns[fact]
  return (at === undefined ? undefined : tooLarge.get(at)) ?? ""
}

/** The row as a record cites it, with the columns that give its facts. */
export const sourceOf = ({ columns, file, letters, table }: Citation, { extra, number }: Row): Source => {
  if (table === undefined)
    return extra === undefined ? { file, row: number, columns } : { file, row: number, columns, extra }
  // Made at once: an object to which something is added later takes half as much again.
  if (letters === undefined)
    return extra === undefined ? { file, table, row: number, columns } : { file, table, row: number, columns, extra }
  return extra === undefined
    ? { file, table, row: number, columns, letters }
    : { file, table, row: number, columns, letters, extra }
}
