import type { Budget } from "../Limits.ts"
import { Refused } from "../Refused.ts"

/** What parts of a document ask of its reader, beside their texts, as the limit of cells counts; a value is one of PDF. */
const costs = { value: 0.25, paragraph: 2, text: 2, cell: 4, row: 8, table: 32 }

/** As many characters ask as much as one cell of a workbook. */
const charactersOfCell = 4

/**
 * How much a document may hold, all in all: a file of a few kilobytes may unpack to millions of paragraphs, each of
 * which takes more memory than its bytes. The measure is the limit of cells.
 */
export class Content {
  readonly budget: Budget
  #left: number

  constructor(budget: Budget) {
    this.budget = budget
    this.#left = budget.limits.cells
  }

  take(part: keyof typeof costs, count = 1): void {
    this.#takeUnits(costs[part] * count)
  }

  takeText(text: string): void {
    this.#takeUnits(costs.text + text.length / charactersOfCell)
  }

  #takeUnits(units: number): void {
    this.#left -= units
    if (this.#left < 0) throw new Refused("too-much")
  }
}
