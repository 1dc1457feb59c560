import type { Portfolio } from "@kepu/core"
import { type Sheet, writeSheet } from "../write/Sheet.ts"
import { entriesOf, type Entry } from "./Entry.ts"
import { factsOf, portfolioHeadings, registerNames, registers } from "./registers.ts"

/** For each register its facts with the places of their columns. */
const layout = new Map(
  registerNames.map((register) => [
    register,
    factsOf(register).map(({ column, fact }) => ({
      fact,
      write: column.write,
      places: column.headings.map((heading) => portfolioHeadings.indexOf(heading))
    }))
  ])
)

/**
 * A whole portfolio as one table: a row a record, with its register in the first cell.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { portfolioSheet, entriesOf, writeSheet } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const text = [...writeSheet(portfolioSheet, entriesOf(portfolio))].join("")
 * console.log(text.includes("县教育局")) // true
 * ```
 */
export const portfolioSheet: Sheet<Entry> = {
  above: [],
  headings: portfolioHeadings,
  row: ({ record = {}, register }) => {
    const cells = portfolioHeadings.map((_, at) => (at === 0 ? registers[register].word : ""))
    const facts = new Map(Object.entries(record))
    for (const { fact, places, write } of layout.get(register) ?? []) {
      const value: unknown = facts.get(fact)
      if (value === undefined) continue
      for (const [n, text] of write(value as never).entries()) cells[places[n]!] = text
    }
    return cells
  }
}

/**
 * A portfolio as the text of a CSV file that holds every field of it, piece by piece.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { writePortfolioCsv } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...writePortfolioCsv(portfolio)].join("").includes("县教育局")) // true
 * ```
 */
export const writePortfolioCsv = (portfolio: Portfolio): Generator<string, void> =>
  writeSheet(portfolioSheet, entriesOf(portfolio))
