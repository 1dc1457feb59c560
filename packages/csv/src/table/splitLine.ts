import type { Cells, Shape } from "./Shape.ts"

const mark = '"'

/**
 * The cells of a line that is a row by itself, as csv-parse reads it too: a mark within a cell is a character like any
 * other. `undefined` if a quotation that opens a cell does not end with it on the line, or has drawn others into it.
 */
export const splitLine = (line: string, { delimiter, isMisread }: Shape): Cells | undefined => {
  if (!line.includes(mark)) return line.split(delimiter)
  const cells: Array<string> = []
  for (let at = 0; at <= line.length;) {
    let end: number
    if (line.startsWith(mark, at)) {
      end = line.indexOf(mark, at + 1)
      while (end >= 0 && line.startsWith(mark, end + 1)) end = line.indexOf(mark, end + 2)
      if (end < 0 || (end + 1 < line.length && !line.startsWith(delimiter, end + 1))) return undefined
      cells.push(line.slice(at + 1, end).replaceAll('""', mark))
      end++
    } else {
      end = line.indexOf(delimiter, at)
      if (end < 0) end = line.length
      cells.push(line.slice(at, end))
    }
    at = end + 1
  }
  return isMisread(cells, !line.includes("\n") && !line.includes("\r")) ? undefined : cells
}
