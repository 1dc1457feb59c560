import { cellName, mostColumns, mostRows } from "./addresses.ts"
import { isCellPicture, numberCell, textCell } from "./cells.ts"
import { noted } from "./issues.ts"
import { type Budget, shapeCost } from "./Limits.ts"
import type { Noted } from "./issues.ts"
import { damaged } from "./Refused.ts"
import type { Reading } from "./Reading.ts"
import type { Cell, Merge, Row, Table } from "./Table.ts"

/** Where a cell stands, from 0, and the number format of its style. */
export interface Place {
  readonly row: number
  readonly column: number
  readonly format: string | undefined
}

/** A sheet while its cells come, in any order. */
export class Grid {
  /** Whether rows of which nothing is said are hidden. */
  areRowsHidden = false
  readonly #sheet: Pick<Table, "hidden" | "name">
  readonly #is1904: boolean
  readonly #budget: Budget
  readonly #rows = new Map<number, Array<Cell | undefined>>()
  readonly #areHidden = new Map<number, boolean>()
  readonly #hiddenColumns = new Set<number>()
  readonly #merges: Array<Merge> = []
  readonly #issues: Array<Noted> = []

  constructor(sheet: Pick<Table, "hidden" | "name">, is1904: boolean, budget: Budget) {
    this.#sheet = sheet
    this.#is1904 = is1904
    this.#budget = budget
  }

  put({ column, row }: Place, cell: Cell): void {
    if (column >= mostColumns || row >= mostRows) damaged()
    let cells = this.#rows.get(row)
    if (cells === undefined) {
      this.#budget.cells(shapeCost)
      this.#rows.set(row, (cells = []))
    }
    this.#budget.cells(Math.max(1, column + 1 - cells.length))
    while (cells.length < column) cells.push(undefined)
    cells[column] = cell
  }

  number(place: Place, value: number, formula: boolean): void {
    if (Number.isFinite(value)) this.put(place, numberCell(value, place.format, this.#is1904, formula))
  }

  text(place: Place, text: string, formula: boolean): void {
    const shown = text.replaceAll(/\r\n?/gu, "\n").replaceAll("\0", "")
    if (isCellPicture(shown))
      this.#issues.push(noted("cell-picture", { table: this.#sheet.name, cell: cellName(place.column, place.row + 1) }))
    else if (shown !== "") this.put(place, textCell(shown, place.format, formula))
  }

  row(row: number, isHidden: boolean): void {
    if (isHidden || this.areRowsHidden) this.#areHidden.set(row, isHidden)
  }

  hideColumns(first: number, last: number): void {
    for (let column = first; column <= Math.min(last, mostColumns - 1); column++) this.#hiddenColumns.add(column)
  }

  merge(merge: Merge): void {
    this.#budget.cells(shapeCost)
    const { bottom, left, right, top } = merge
    if (bottom >= top && right >= left && right < mostColumns && bottom < mostRows) this.#merges.push(merge)
  }

  /** Tells that what came behind some place could not be read. */
  damage(): void {
    this.#issues.push(noted("table-damaged", { table: this.#sheet.name }))
  }

  toReading(): Reading {
    const rows = [...this.#rows]
      .toSorted(([one], [other]) => one - other)
      .map(([at, cells]): Row => ({ number: at + 1, hidden: this.#areHidden.get(at) ?? this.areRowsHidden, cells }))
    const hiddenColumns = [...this.#hiddenColumns].toSorted((one, other) => one - other)
    return { tables: [{ ...this.#sheet, hiddenColumns, rows, merges: this.#merges }], issues: this.#issues }
  }
}

/** The sheets of a workbook as one reading. One of which nothing could be read is no reading with gaps. */
export const together = <Kept>(readings: ReadonlyArray<Reading<Kept>>): Reading<Kept> => {
  const tables = readings.flatMap((reading) => reading.tables)
  const issues = readings.flatMap((reading) => reading.issues)
  const isLost = issues.some(({ code }) => code === "table-damaged") && tables.every(({ rows }) => rows.length === 0)
  return isLost ? damaged() : { tables, issues }
}
