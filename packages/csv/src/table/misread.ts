import type { Cells } from "./Shape.ts"

const lineBreak = /\r\n|\n|\r/u

const cellsIn = (line: string, delimiter: string): number => line.split(delimiter).length

/**
 * Whether further rows were drawn into a cell: a line within it would make a row of the width, or both its first line
 * and its last one would.
 */
const holdsRows = (record: Cells, delimiter: string, width: number): boolean =>
  record.some((cell, before) => {
    if (!/[\r\n]/u.test(cell)) return false
    const lines = cell.split(lineBreak)
    if (lines.slice(1, -1).some((line) => cellsIn(line, delimiter) === width)) return true
    const after = record.length - before - 1
    // The last line goes on behind the closing mark, and may there hold cells with delimiters of their own.
    return (
      before + cellsIn(lines[0] ?? "", delimiter) === width && cellsIn(lines.at(-1) ?? "", delimiter) + after >= width
    )
  })

/** Whether further cells of its row were drawn into a cell: it keeps its mark, and holds just the cells that are missing. */
const holdsCells = (record: Cells, delimiter: string, width: number): boolean =>
  record.length < width &&
  record.some((cell) => cell.startsWith('"') && record.length - 1 + cellsIn(cell, delimiter) === width)

/**
 * Knows a record that a quotation mark without partner has spoilt, in a table of the given width; of several where a
 * second row of headings is wider than the first.
 */
export const isMisread = (delimiter: string, ...all: ReadonlyArray<number>) => {
  const widths = all.filter((width) => width > 2)
  return (record: Cells, isLine = false): boolean => {
    for (const width of widths)
      if ((!isLine && holdsRows(record, delimiter, width)) || holdsCells(record, delimiter, width)) return true
    return false
  }
}

/** Lines of a cell among which headings are looked for. */
const searched = 200

/** Knows a record into which the heading row was drawn. */
export const holdsHeadings =
  (delimiter: string, isHeadingRow: (cells: Cells) => boolean) =>
  (record: Cells, isLine = false): boolean =>
    !isLine &&
    record.some(
      (cell) =>
        /[\r\n]/u.test(cell) &&
        cell
          .split(lineBreak, searched)
          .slice(1)
          .some((line) => isHeadingRow(line.split(delimiter)))
    )
