import type { Block, Grid, Place } from "../document/blocks.ts"
import { withSplitTablesJoined } from "../document/split.ts"
import { gridsOf } from "../document/tables.ts"

/** A cell that a person is told something about. */
export interface CellPlace {
  /** The name of its table: 表2. */
  readonly table: string
  /** As the table's rows are numbered, from 1; and its column from 0. */
  readonly row: number
  readonly column: number
}

const cellAt = ({ rows }: Grid, row: number, column: number): ReadonlyArray<Block> => {
  for (let top = Math.min(row, rows.length) - 1; top >= 0; top--)
    for (const cell of rows[top]!.cells) {
      const isInColumns = cell.column <= column && column < cell.column + cell.columns
      if (isInColumns && row <= top + cell.rows) return cell.blocks
    }
  return []
}

/** Finds the paragraph that stands for a cell; of one that is merged, that of the whole. */
export const anchorFinder = (blocks: ReadonlyArray<Block>): ((place: CellPlace) => Place | undefined) => {
  const grids = new Map(gridsOf(withSplitTablesJoined(blocks).blocks).map(({ grid, name }) => [name, grid]))
  return ({ column, row, table }) => {
    const grid = grids.get(table)
    if (grid === undefined || row < 1 || row > grid.rows.length) return undefined
    for (const block of cellAt(grid, row, column))
      if (block.kind === "paragraph" && block.place !== undefined) return block.place
    return undefined
  }
}
