import type { Table } from "@kepu/office"
import { lettersOf } from "../table/Origin.ts"
import { fold, oneLine } from "../text.ts"
import type { NotePlace } from "./Returned.ts"

/** A cell of a table: its row as the table numbers it, and its column from 0. */
export interface Located {
  readonly table: string
  readonly row: number
  readonly column: number
}

const key = (text: string): string => fold(oneLine(text))

const columnOf = (cell: string): number =>
  Array.from(cell.replace(/\d+$/u, "")).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The column of a heading: that of the nearest row above in which it stands, or the first of all. */
const headingAt = ({ rows }: Table, row: number, heading: string): number | undefined => {
  const wanted = key(heading)
  for (const { cells } of rows.filter(({ number }) => number <= row).toReversed()) {
    const at = cells.findIndex((cell) => cell !== undefined && key(cell.text) === wanted)
    if (at >= 0) return at
  }
  return undefined
}

/** Where a note is put: its cell, that below its heading, or the first of its row that holds something. */
export const locate = (tables: ReadonlyArray<Table>, place: NotePlace): Located | undefined => {
  const table = tables.find(({ name }) => name === place.table) ?? (tables.length === 1 ? tables[0] : undefined)
  if (table === undefined) return undefined
  const row = Math.max(1, place.row)
  const at = (column: number): Located => ({ table: table.name, row, column })
  if (place.cell !== undefined) return at(columnOf(place.cell))
  const column = place.column === undefined ? undefined : headingAt(table, row, place.column)
  if (column !== undefined) return at(column)
  const first = table.rows.find(({ number }) => number === row)?.cells.findIndex((cell) => cell !== undefined) ?? -1
  return at(Math.max(0, first))
}

/** As spreadsheets call it: `B7`. */
export const cellOf = ({ column, row }: Located): string => `${lettersOf(column)}${row}`
