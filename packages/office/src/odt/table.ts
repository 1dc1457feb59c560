import type { Grid, GridCell, GridRow } from "../document/blocks.ts"
import { inColumns } from "../document/columns.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"

const mostColumns = 500

const countOf = (xml: XmlReader, name: string): number => {
  const count = Number(xml.attribute(name) ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}

const readCells = (xml: XmlReader, context: Context): ReadonlyArray<GridCell> => {
  const cells: Array<GridCell> = []
  let column = 0
  for (const name of xml.children()) {
    if (name !== "table-cell" && name !== "covered-table-cell") continue
    const repeated = Math.min(countOf(xml, "number-columns-repeated"), mostColumns - column)
    const columns = Math.min(countOf(xml, "number-columns-spanned"), mostColumns - column)
    const rows = countOf(xml, "number-rows-spanned")
    const blocks = context.blocks(xml, context)
    context.content.take("cell", Math.max(1, repeated))
    // What is covered is not seen, whatever it holds.
    const seen = name === "table-cell" ? repeated : 0
    for (let n = 0; n < seen; n++) cells.push({ column: column + n, columns, rows, blocks })
    column += repeated
  }
  return cells
}

/** A row; nothing if it was deleted, which is marked, as its text is gone and what it holds is not. */
const readRow = (xml: XmlReader, context: Context): GridRow | undefined => {
  const isTracked = context.styles.tracked.has(xml.attribute("style-name") ?? "")
  const hidden = ["collapse", "filter"].includes(xml.attribute("visibility") ?? "")
  const { characters, deletions } = context
  const mark = isTracked ? context.lists.mark() : undefined
  context.content.take("row")
  const cells = readCells(xml, context)
  const isDeleted = context.deletions > deletions && context.characters === characters
  if (mark === undefined || !isDeleted) return { hidden, cells }
  context.lists.reset(mark)
  return undefined
}

const groups = new Set(["table-header-rows", "table-rows", "table-row-group"])

/** The rows that are there; what was merged over deleted ones is by so much less high. */
const withoutDeleted = (rows: ReadonlyArray<GridRow | undefined>): ReadonlyArray<GridRow> => {
  const places: Array<number> = [0]
  for (const row of rows) places.push(places.at(-1)! + (row === undefined ? 0 : 1))
  const highOf = (top: number, high: number): number => places[Math.min(top + high, rows.length)]! - places[top]!
  return rows.flatMap((row, top) =>
    row === undefined ? [] : [{ ...row, cells: row.cells.map((cell) => ({ ...cell, rows: highOf(top, cell.rows) })) }]
  )
}

/** Reads a table. */
export const readTable = (xml: XmlReader, context: Context): Grid => {
  context.content.take("table")
  const rows: Array<GridRow | undefined> = []
  const read = (): void => {
    for (const name of xml.children()) {
      if (name === "table-row") {
        const repeated = countOf(xml, "number-rows-repeated")
        const row = readRow(xml, context)
        rows.push(row)
        for (let n = 1; n < repeated; n++) {
          context.content.take("row")
          context.content.take("cell", row?.cells.length ?? 0)
          rows.push(row)
        }
      } else if (groups.has(name)) read()
    }
  }
  read()
  return inColumns({ kind: "table", widths: [], rows: withoutDeleted(rows) })
}
