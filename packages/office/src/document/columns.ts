import type { Grid, GridRow } from "./blocks.ts"

/** Lines nearer to each other than this, 5 mm, may be meant to be one. */
const near = 284

/** By how much a column has to be narrower than the others before its two lines may be one. */
const narrow = 3

const linesOf = ({ cells }: GridRow): ReadonlyArray<number> =>
  cells.flatMap(({ column, columns }) => [column, column + columns])

/** The lines that cells of a row have; of rows with the same ones, once. */
const linesByShape = (rows: ReadonlyArray<GridRow>): ReadonlyArray<ReadonlySet<number>> => {
  const shapes = new Map<string, ReadonlySet<number>>()
  for (const row of rows) {
    const lines = linesOf(row)
    const shape = lines.join()
    if (!shapes.has(shape)) shapes.set(shape, new Set(lines))
  }
  return [...shapes.values()]
}

/** For each line of the grid that a cell has, the column that begins there. */
const columnsOf = ({ rows, widths }: Grid): ReadonlyArray<number> => {
  const linesOfRows = linesByShape(rows)
  const lines = [...new Set(linesOfRows.flatMap((lines) => [...lines]))].toSorted((a, b) => a - b)
  const places = new Map<number, number>()
  let place = 0
  for (let line = 0; line <= (lines.at(-1) ?? 0); line++) {
    places.set(line, place)
    place += widths[line] ?? near * narrow
  }
  const mean = place / Math.max(1, lines.length)
  const joins = (group: ReadonlyArray<number>, line: number): boolean => {
    const gap = places.get(line)! - places.get(group[0]!)!
    return (
      gap < near &&
      gap * narrow < mean &&
      !linesOfRows.some((lines) => lines.has(line) && group.some((one) => lines.has(one)))
    )
  }
  const groups: Array<Array<number>> = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && joins(last, line)) last.push(line)
    else groups.push([line])
  }
  const columns: Array<number> = []
  for (const [column, group] of groups.entries()) for (const line of group) columns[line] = column
  return columns
}

const moved = ({ cells, hidden }: GridRow, columns: ReadonlyArray<number>): GridRow => ({
  hidden,
  cells: cells.map((cell) => {
    const column = columns[cell.column]!
    return { ...cell, column, columns: columns[cell.column + cell.columns]! - column }
  })
})

/**
 * A table with its cells in columns. Programs split a grid wherever the lines of two rows do not meet, be it by a
 * millimetre, and keep lines that no cell has any longer. Lines that no cell has are left out, and two near ones are
 * one if no row has both, so no cell is lost.
 */
export const inColumns = (grid: Grid): Grid => {
  const columns = columnsOf(grid)
  return { kind: "table", widths: [], rows: grid.rows.map((row) => moved(row, columns)) }
}
