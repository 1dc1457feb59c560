import { cellName, columnOf, mergeOf, mostColumns, mostRows } from "../addresses.ts"
import { noted } from "../issues.ts"
import { type Budget, shapeCost } from "../Limits.ts"
import type { Noted } from "../issues.ts"
import { Corrupt, damaged, Refused } from "../Refused.ts"
import type { Keep, Reading } from "../Reading.ts"
import type { Cell, Merge, Row, Table } from "../Table.ts"
import { watchTable } from "../tableIssues.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import { cellReader, isTrue, type Shared } from "./cellReader.ts"

/** Hidden in so many words, or by having no size. */
const isHidden = (reader: XmlReader, size: string): boolean =>
  isTrue(reader.attribute("hidden")) || Number(reader.attribute(size) ?? 1) === 0

/**
 * Reads a sheet, with what a person should know of it; `reader` has not begun. What comes before a damage is kept, and
 * the damage told. Each row is made at once what `keep` makes of it: cells that lived until the last row is read would
 * take most of the memory.
 */
export const readSheet = <Kept>(
  reader: XmlReader,
  { hidden, name }: Pick<Table, "hidden" | "name">,
  shared: Shared,
  budget: Budget,
  keep: Keep<Kept>
): Reading<Kept> => {
  const issues: Array<Noted> = []
  const watch = watchTable({ hidden, name })
  const rows: Array<Row<Kept>> = []
  const merges: Array<Merge> = []
  const hiddenColumns = new Set<number>()
  const readCell = cellReader(reader, shared)
  let areRowsHidden = false
  let last = 0

  const readRow = (): void => {
    const number = Number(reader.attribute("r") ?? last + 1)
    if (!Number.isInteger(number) || number < 1 || number > mostRows) damaged()
    last = number
    const isRowHidden = isHidden(reader, "ht") || (areRowsHidden && reader.attribute("hidden") === undefined)
    const cells: Array<Cell | undefined> = []
    let column = -1
    for (const element of reader.children()) {
      if (element !== "c") continue
      const reference = reader.attribute("r")
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (column < 0 || column >= mostColumns) damaged()
      const cell = reader.isEmpty ? undefined : readCell()
      if (cell === undefined) continue
      if (typeof cell === "string") {
        issues.push(noted(cell, { table: name, cell: cellName(column, number) }))
        continue
      }
      budget.cells(Math.max(1, column + 1 - cells.length))
      while (cells.length < column) cells.push(undefined)
      cells[column] = cell
    }
    if (cells.length === 0) return
    budget.cells(shapeCost)
    const row: Row = { number, hidden: isRowHidden, cells }
    watch.row(row)
    rows.push({ ...row, cells: keep(cells) })
  }

  const readColumn = (): void => {
    if (!isHidden(reader, "width")) return
    const to = Math.min(Number(reader.attribute("max") ?? 0), mostColumns)
    for (let column = Number(reader.attribute("min") ?? 1); column <= to; column++) hiddenColumns.add(column - 1)
  }

  const read = (): void => {
    while (reader.next() !== "start");
    if (reader.name !== "worksheet") damaged()
    for (const part of reader.children()) {
      if (part === "sheetFormatPr") areRowsHidden = isTrue(reader.attribute("zeroHeight"))
      else if (part === "sheetData") {
        for (const element of reader.children()) if (element === "row") readRow()
      } else if (part === "cols") {
        for (const element of reader.children()) if (element === "col") readColumn()
      } else if (part === "mergeCells") {
        for (const element of reader.children()) {
          budget.cells(shapeCost)
          const merge = element === "mergeCell" ? mergeOf(reader.attribute("ref") ?? "") : undefined
          if (merge !== undefined) merges.push(merge)
        }
      }
    }
    while (reader.next() !== "done");
  }

  try {
    read()
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "damaged" || error instanceof Corrupt) throw error
    issues.push(noted("table-damaged", { table: name }))
  }
  const isSorted = rows.every(({ number }, at) => at === 0 || number > (rows[at - 1]?.number ?? 0))
  const sortedColumns = [...hiddenColumns].toSorted((one, other) => one - other)
  return {
    tables: [
      {
        name,
        hidden,
        hiddenColumns: sortedColumns,
        rows: isSorted ? rows : rows.toSorted((one, other) => one.number - other.number),
        merges
      }
    ],
    issues: [...issues, ...watch.issues(sortedColumns)]
  }
}
