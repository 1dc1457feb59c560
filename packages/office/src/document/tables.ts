import type { Cell, Merge, Row, Table } from "../Table.ts"
import { addAll } from "./addAll.ts"
import type { Content } from "./Content.ts"
import { type Block, type Grid, linesOf, textOf } from "./blocks.ts"

const cellOf = (blocks: ReadonlyArray<Block>, content: Content): Cell | undefined => {
  const text = textOf(blocks)
  content.takeText(text)
  return text.trim() === "" ? undefined : { text, kind: "text" }
}

/** The table that a grid shows. */
const tableOf = (name: string, grid: Grid, before: ReadonlyArray<string>, content: Content): Table => {
  const merges: Array<Merge> = []
  const rows: Array<Row> = []
  for (const [top, { cells: drawn, hidden }] of grid.rows.entries()) {
    const cells: Array<Cell | undefined> = []
    for (const { blocks, column, columns: wide, rows: high } of drawn) {
      const [left, right] = [column, column + wide - 1]
      const bottom = Math.min(top + high, grid.rows.length) - 1
      if (right > left || bottom > top) merges.push({ top, left, bottom, right })
      const cell = cellOf(blocks, content)
      if (cell === undefined) continue
      while (cells.length < left) cells.push(undefined)
      cells[left] = cell
    }
    content.budget.cells(cells.length)
    if (cells.length > 0) rows.push({ number: top + 1, hidden, cells })
  }
  return { name, hidden: false, hiddenColumns: [], rows, merges, before }
}

const isHeld = (line: string): boolean => line.trim() !== ""

/** A table of a document with its name, and the lines that stand before it. */
export interface NamedGrid {
  readonly name: string
  readonly grid: Grid
  readonly before: ReadonlyArray<string>
}

/** Counts the tables of a document, or those in the cells of one. */
interface Names {
  readonly prefix: string
  count: number
}

const walk = (blocks: ReadonlyArray<Block>, names: Names): ReadonlyArray<NamedGrid> => {
  const grids: Array<NamedGrid> = []
  let before: Array<string> = []
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      addAll(before, linesOf([block]).filter(isHeld))
      continue
    }
    const name = `${names.prefix}${++names.count}`
    grids.push({ name, grid: block, before })
    before = []
    const inner = { prefix: `${name}-`, count: 0 }
    for (const { cells } of block.rows) for (const cell of cells) addAll(grids, walk(cell.blocks, inner))
  }
  return grids
}

/**
 * The tables of a document in order, each with the lines that stand before it. They are 表1, 表2 and so on; a table
 * within a cell of 表2 is 表2-1, and the cell has its text too.
 */
export const gridsOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<NamedGrid> =>
  walk(blocks, { prefix: "表", count: 0 })

/** What those tables hold. */
export const tablesOf = (blocks: ReadonlyArray<Block>, content: Content): ReadonlyArray<Table> =>
  gridsOf(blocks).map(({ before, grid, name }) => tableOf(name, grid, before, content))
