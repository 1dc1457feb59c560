import type { Paint, Style } from "./paint.ts"
import { elide, oneLine, padEnd, padStart, width } from "./width.ts"

/** Lines are at most this wide, in terminal columns. */
export const pageWidth = 100

export interface Column {
  readonly heading: string
  readonly align?: "end"
  /** Gives way, at its end, when the table is too wide. */
  readonly shrinks?: true
}

export interface Cell {
  readonly text: string
  readonly style?: Style
}

export const cell = (text: string, style?: Style): Cell => (style === undefined ? { text } : { text, style })

/** A number in a table; nought is a mere dash, so that the eye finds the others. */
export const count = (number: number, style?: Style): Cell =>
  number === 0 ? cell("-", "dim") : cell(String(number), style)

const indent = "  "
const gap = "  "

const widthsOf = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Cell>>): ReadonlyArray<number> => {
  const natural = columns.map(({ heading }, n) => Math.max(width(heading), ...rows.map((row) => width(row[n]!.text))))
  const excess = indent.length + natural.reduce((a, b) => a + b, 0) + gap.length * (columns.length - 1) - pageWidth
  return natural.map((own, n) => (excess > 0 && columns[n]!.shrinks ? own - excess : own))
}

/** Rows in aligned columns under their headings. */
export const table = (
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  paint: Paint
): ReadonlyArray<string> => {
  const cells = rows.map((row) => row.map(({ text, ...rest }): Cell => ({ ...rest, text: oneLine(text) })))
  const widths = widthsOf(columns, cells)
  const line = (row: ReadonlyArray<Cell>) =>
    indent +
    row
      .map(({ style, text }, n) => {
        const padded = (columns[n]!.align === "end" ? padStart : padEnd)(elide(text, widths[n]!), widths[n]!)
        const shown = n === row.length - 1 ? padded.trimEnd() : padded
        return style === undefined ? shown : paint(style, shown)
      })
      .join(gap)
  return [line(columns.map(({ heading }) => cell(heading, "dim"))), ...cells.map(line)]
}
