import type { Cells } from "./records.ts"

const lineBreak = /\r\n|\n|\r/u

const cellsIn = (line: string, delimiter: string): number => line.split(delimiter).length

/** Knows a record into which rows of a table of the given width were drawn by a quotation mark without partner. */
export const hasSwallowedRows =
  (delimiter: string, width: number) =>
  (record: Cells): boolean =>
    width > 2 &&
    record.some((cell, before) => {
      if (!/[\r\n]/u.test(cell)) return false
      const [first = "", ...further] = cell.split(lineBreak)
      if (before + cellsIn(first, delimiter) !== width) return false
      const after = record.length - before - 1
      return further.some((line, at) => {
        const cells = cellsIn(line, delimiter)
        // The last line goes on behind the closing mark, and may there hold cells with delimiters of their own.
        return at === further.length - 1 ? cells + after >= width : cells === width
      })
    })

/** Lines of a cell among which headings are looked for. */
const searched = 200

/** Knows a record into which the heading row was drawn. */
export const hasSwallowedHeadings =
  (delimiter: string, isHeadingRow: (cells: Cells) => boolean) =>
  (record: Cells): boolean =>
    record.some(
      (cell) =>
        /[\r\n]/u.test(cell) &&
        cell
          .split(lineBreak, searched)
          .slice(1)
          .some((line) => isHeadingRow(line.split(delimiter)))
    )
