import type { MergedCells } from "../files.ts"
import type { Cells } from "./Shape.ts"

const withCell = (cells: Cells, at: number, text: string): Cells =>
  Array.from({ length: Math.max(cells.length, at + 1) }, (_, column) => (column === at ? text : (cells[column] ?? "")))

/**
 * The rows with what merged cells hold in each of the rows that they cover. A row that holds nothing else, beyond its
 * number, gets nothing: a merged cell that reaches further than the table makes no record. Of merged cells that overlap,
 * as no program writes them, the first counts.
 */
export const withMerged = (
  rows: ReadonlyArray<Cells>,
  merges: ReadonlyArray<MergedCells>,
  numberAt: number | undefined
): ReadonlyArray<Cells> => {
  if (merges.length === 0) return rows
  const filled: Array<Cells> = [...rows]
  const ends = new Map<number, number>()
  for (const { bottom, left, top } of merges.toSorted((a, b) => a.top - b.top)) {
    const text = rows[top]?.[left] ?? ""
    if (text === "" || top <= (ends.get(left) ?? -1)) continue
    ends.set(left, bottom)
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const isRecord = rows[at]?.some((cell, column) => cell !== "" && column !== numberAt) === true
      if (isRecord) filled[at] = withCell(filled[at] ?? [], left, text)
    }
  }
  return filled
}
