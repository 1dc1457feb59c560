import type { Paint } from "../../text/paint.ts"
import { type Cell, type Column, pageWidth, table } from "../../text/table.ts"
import { width } from "../../text/width.ts"

/** A column, and its cell in every row. */
export interface Strip extends Column {
  readonly cells: ReadonlyArray<Cell>
}

/** A name takes at most this much of a row. */
const widestName = 32

const widthOf = ({ cells, heading, shrinks }: Strip): number => {
  const own = Math.max(width(heading), ...cells.map(({ text }) => width(text)))
  return 2 + (shrinks ? Math.min(own, widestName) : own)
}

const sum = (strips: ReadonlyArray<Strip>): number => strips.reduce((total, strip) => total + widthOf(strip), 0)

/** The strips in as few tables as fit the page, each of which begins with the same `first` ones. */
export const grids = (
  first: ReadonlyArray<Strip>,
  strips: ReadonlyArray<Strip>,
  paint: Paint
): ReadonlyArray<ReadonlyArray<string>> => {
  const room = pageWidth - sum(first)
  const groups: Array<Array<Strip>> = []
  for (const strip of strips) {
    const last = groups.at(-1)
    if (last !== undefined && sum([...last, strip]) <= room) last.push(strip)
    else groups.push([strip])
  }
  return groups.map((group) => {
    const shown = [...first, ...group]
    return table(
      shown,
      first[0]!.cells.map((_, row) => shown.map(({ cells }) => cells[row]!)),
      paint
    )
  })
}
