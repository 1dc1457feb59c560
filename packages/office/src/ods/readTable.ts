import { mostColumns, mostRows } from "../addresses.ts"
import { type Budget, shapeCost } from "../Limits.ts"
import { damaged } from "../Refused.ts"
import type { Cell, Merge, Row, Table } from "../Table.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import { readCell } from "./readCell.ts"
import type { OdsStyles } from "./styles.ts"

/** Elements that hold rows or columns and are none themselves. */
const groups: ReadonlySet<string> = new Set([
  "table-rows",
  "table-header-rows",
  "table-row-group",
  "table-columns",
  "table-header-columns",
  "table-column-group"
])

interface Columns {
  /** The first column behind these, from 0. */
  readonly end: number
  readonly style: string | undefined
}

const count = (reader: XmlReader, name: string): number => {
  const number = Number(reader.attribute(name) ?? 1)
  return Number.isInteger(number) && number >= 1 ? number : damaged()
}

const isHidden = (reader: XmlReader): boolean => {
  const visibility = reader.attribute("visibility")
  return visibility === "collapse" || visibility === "filter"
}

/** Reads the table that has just begun. What is repeated is laid out, within the limits. */
export const readTable = (reader: XmlReader, styles: OdsStyles, budget: Budget): Table => {
  const name = reader.attribute("name") ?? ""
  const hidden = styles.isTableHidden(reader.attribute("style-name"))
  const hiddenColumns: Array<number> = []
  const columns: Array<Columns> = []
  const rows: Array<Row> = []
  const merges: Array<Merge> = []
  let next = 0

  const styleOfColumn = (column: number): string | undefined => columns.find(({ end }) => column < end)?.style

  const readColumns = (): void => {
    const first = columns.at(-1)?.end ?? 0
    const end = Math.min(first + count(reader, "number-columns-repeated"), mostColumns)
    budget.cells(1)
    columns.push({ end, style: reader.attribute("default-cell-style-name") })
    if (isHidden(reader)) for (let column = first; column < end; column++) hiddenColumns.push(column)
  }

  const readMerge = (column: number): void => {
    const right = column + count(reader, "number-columns-spanned") - 1
    const bottom = next + count(reader, "number-rows-spanned") - 1
    if (right === column && bottom === next) return
    budget.cells(shapeCost)
    merges.push({
      top: next,
      left: column,
      bottom: Math.min(bottom, mostRows - 1),
      right: Math.min(right, mostColumns - 1)
    })
  }

  const readRow = (): void => {
    const repeated = count(reader, "number-rows-repeated")
    const isRowHidden = isHidden(reader)
    const rowStyle = reader.attribute("default-cell-style-name")
    const cells: Array<Cell | undefined> = []
    let column = 0
    for (const element of reader.children()) {
      if (element !== "table-cell" && element !== "covered-table-cell") continue
      const times = count(reader, "number-columns-repeated")
      const style = reader.attribute("style-name") ?? rowStyle
      const at = column
      if (element === "table-cell") readMerge(at)
      column += times
      const hasValue = reader.attribute("value-type") !== undefined
      const cell =
        reader.isEmpty && !hasValue ? undefined : readCell(reader, () => styles.shownBy(style ?? styleOfColumn(at)))
      if (cell === undefined) continue
      if (column > mostColumns) damaged()
      budget.cells(column - cells.length)
      while (cells.length < at) cells.push(undefined)
      while (cells.length < column) cells.push(cell)
    }
    if (cells.length > 0) {
      if (next + repeated > mostRows) damaged()
      budget.cells(cells.length * (repeated - 1) + repeated * shapeCost)
      for (let n = 0; n < repeated; n++) rows.push({ number: next + n + 1, hidden: isRowHidden, cells })
    }
    next += repeated
  }

  const readPart = (): void => {
    for (const element of reader.children()) {
      if (element === "table-row") readRow()
      else if (element === "table-column") readColumns()
      else if (groups.has(element)) readPart()
    }
  }

  readPart()
  return { name, hidden, hiddenColumns, rows, merges }
}
