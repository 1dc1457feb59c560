import { mostColumns, mostRows } from "../addresses.ts"
import { type Budget, shapeCost } from "../Limits.ts"
import type { Cell, Merge, Row, Table } from "../Table.ts"

/** What a browser takes at most, and what it takes a number for that is none. */
const spanOf = (value: string | undefined, most: number): number => {
  const span = Number.parseInt(value ?? "1", 10)
  return span >= 1 ? Math.min(span, most) : 1
}

const mostColumnSpan = 1000
const mostRowSpan = 65_534

/** A table of a web page while it is read: cells go to the next place that no cell above spans. */
export class HtmlTable {
  name = ""
  readonly #rows: Array<Row> = []
  readonly #merges: Array<Merge> = []
  /** The first row that is free again below a cell that spans rows, by column. */
  readonly #spanned: Array<number> = []
  readonly #budget: Budget
  #row = -1
  #column = 0
  #isHidden = false
  #cells: Array<Cell | undefined> = []

  constructor(budget: Budget) {
    this.#budget = budget
  }

  beginRow(isHidden: boolean): void {
    this.endRow()
    this.#budget.cells(shapeCost)
    this.#row++
    this.#column = 0
    this.#isHidden = isHidden
  }

  endRow(): void {
    if (this.#cells.length > 0 && this.#row < mostRows)
      this.#rows.push({ number: this.#row + 1, hidden: this.#isHidden, cells: this.#cells })
    this.#cells = []
  }

  add(text: string, colspan: string | undefined, rowspan: string | undefined): void {
    if (this.#row < 0) this.beginRow(false)
    while ((this.#spanned[this.#column] ?? 0) > this.#row) this.#column++
    const left = this.#column
    const right = left + spanOf(colspan, mostColumnSpan) - 1
    const bottom = this.#row + spanOf(rowspan, mostRowSpan) - 1
    if (right >= mostColumns) return
    this.#budget.cells(right + 1 - (text === "" ? left : this.#cells.length))
    for (let column = left; column <= right; column++) this.#spanned[column] = bottom + 1
    if (right > left || bottom > this.#row) this.#merges.push({ top: this.#row, left, bottom, right })
    this.#column = right + 1
    if (text === "") return
    while (this.#cells.length < left) this.#cells.push(undefined)
    this.#cells[left] = { text, kind: "text" }
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  toTable(): Table {
    const last = this.#row
    return {
      name: this.name,
      hidden: false,
      hiddenColumns: [],
      rows: this.#rows,
      // A browser ends a span with its table.
      merges: this.#merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
    }
  }
}
