import type { Cell, Cells as OfficeCells, Table } from "@kepu/office"
import type { FileNote, RowsFile } from "../files.ts"
import type { Cells } from "../table/Shape.ts"

/** A table of an office file, and what it is to the reader of tables. */
export interface Sheet {
  readonly table: Table<Cells>
  readonly file: RowsFile
}

/** So many lines before a document's table may be its title and the unit that reports. */
const linesBefore = 5

const blank: Cells = []

const ofSlashes = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\d)/u

/** A date is known, so that one that its format writes as 9/1/2023 is not left to guess by its text. */
const textOf = ({ date, text }: Cell): string =>
  date?.day === undefined ? text : text.replace(ofSlashes, `${date.year}/${date.month}/${date.day}`)

/** What the cells of a row show. */
export const textsOf = (cells: OfficeCells): Cells =>
  Array.from(cells, (cell) => (cell === undefined ? "" : textOf(cell)))

/** The table with every row at its place, as the spreadsheet numbers them; lines before it stand above the first. */
export const sheetOf = (
  name: string,
  table: Table<Cells>,
  hasLetters: boolean,
  notes: ReadonlyArray<FileNote>
): Sheet => {
  const lines = (table.before ?? []).slice(-linesBefore)
  const rows: Array<Cells> = lines.map((line) => [line])
  for (const { cells, number } of table.rows) {
    while (rows.length < lines.length + number - 1) rows.push(blank)
    rows.push(cells)
  }
  const merges = table.merges.map(({ bottom, left, right, top }) => ({
    top: top + lines.length,
    bottom: bottom + lines.length,
    left,
    right
  }))
  const own = table.name === "" ? {} : { table: { name: table.name, hasLetters } }
  return { table, file: { name, ...own, rows, rowsBefore: -lines.length, merges, notes } }
}
