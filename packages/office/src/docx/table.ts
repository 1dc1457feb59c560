import type { Grid, GridCell, GridRow } from "../document/blocks.ts"
import { inColumns } from "../document/columns.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"
import { readControl } from "./paragraph.ts"
import { isOn, valueOf, wholeOf } from "./values.ts"

/** Word has no table of more columns than 63. */
const mostColumns = 500

type Cell = { -readonly [K in keyof GridCell]: GridCell[K] }

interface Row {
  /** From 0, among those that are there. */
  readonly at: number
  isHidden: boolean
  isDeleted: boolean
  /** Where the next cell begins. */
  column: number
  readonly cells: Array<Cell>
}

/** The first cells of what is merged downwards, by column, as long as it goes on. */
type Above = Map<number, { readonly cell: Cell; readonly top: number }>

/** Whether a cell continues a merged one; the first of them says `restart`. */
const continues = (xml: XmlReader): boolean => valueOf(xml) !== "restart"

const readCell = (xml: XmlReader, row: Row, above: Above, context: Context): void => {
  let columns = 1
  let isBelow = false
  let isFirst = false
  let isBeside = false
  const blocks = context.blocks(xml, context, () => {
    for (const name of xml.children()) {
      if (name === "gridSpan") columns = wholeOf(valueOf(xml), 1)
      else if (name === "vMerge") {
        isBelow = continues(xml)
        isFirst = !isBelow
      } else if (name === "hMerge") isBeside = continues(xml)
    }
  })
  context.content.take("cell")
  const { column } = row
  columns = Math.min(Math.max(1, columns), mostColumns - column)
  if (columns <= 0) return
  row.column += columns
  const upper = isBelow ? above.get(column) : undefined
  const left = isBeside ? row.cells.at(-1) : undefined
  if (upper?.cell.columns === columns) {
    upper.cell.rows = row.at - upper.top + 1
    return
  }
  for (let covered = column; covered < row.column; covered++) above.delete(covered)
  if (left !== undefined) {
    left.columns += columns
    return
  }
  const cell = { column, columns, rows: 1, blocks }
  row.cells.push(cell)
  // A cell that continues one which is not there, as its row was deleted, is the first of the rest.
  if (isFirst || isBelow) above.set(column, { cell, top: row.at })
}

const readRowProperties = (xml: XmlReader, row: Row): void => {
  for (const name of xml.children()) {
    if (name === "gridBefore") row.column = Math.min(wholeOf(valueOf(xml), 0), mostColumns)
    else if (name === "hidden") row.isHidden = isOn(xml)
    else if (name === "del") row.isDeleted = true
  }
}

/** What may stand around cells and rows and is not seen itself. */
const transparent = new Set(["ins", "moveTo", "customXml", "smartTag"])

const readRow = (xml: XmlReader, at: number, above: Above, context: Context): GridRow | undefined => {
  context.content.take("row")
  const row: Row = { at, isHidden: false, isDeleted: false, column: 0, cells: [] }
  const read = (): void => {
    for (const name of xml.children()) {
      if (row.isDeleted) continue
      if (name === "tc") readCell(xml, row, above, context)
      else if (name === "trPr") readRowProperties(xml, row)
      else if (name === "sdt") readControl(xml, context, read)
      else if (transparent.has(name)) read()
    }
  }
  read()
  return row.isDeleted ? undefined : { hidden: row.isHidden, cells: row.cells }
}

/** Reads a table (`w:tbl`); rows that were deleted are not there, and do not count. */
export const readTable = (xml: XmlReader, context: Context): Grid => {
  context.content.take("table")
  const widths: Array<number> = []
  const rows: Array<GridRow> = []
  const above: Above = new Map()
  const read = (): void => {
    for (const name of xml.children()) {
      if (name === "tr") {
        const row = readRow(xml, rows.length, above, context)
        if (row !== undefined) rows.push(row)
      } else if (name === "tblGrid") {
        for (const column of xml.children())
          if (column === "gridCol" && widths.length < mostColumns) widths.push(wholeOf(xml.attribute("w") ?? "", 0))
      } else if (name === "sdt") readControl(xml, context, read)
      else if (transparent.has(name)) read()
    }
  }
  read()
  return inColumns({ kind: "table", widths, rows })
}
