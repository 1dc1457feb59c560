import type { Portfolio } from "@kepu/core"
import { entriesOf, type Entry, inOrder } from "./Entry.ts"

/**
 * An entry as a line of NDJSON: `{"register":"units","record":{…}}`.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { entriesOf, entryLine } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const [first] = entriesOf(portfolio)
 * console.log(entryLine(first!).trim()) // {"register":"units","record":{"id":"edu","name":"县教育局"}}
 * ```
 */
export const entryLine = ({ record, register }: Entry): string =>
  `${JSON.stringify(record === undefined ? { register } : { register, record: inOrder(register, { ...record }) })}\n`

/**
 * A portfolio as NDJSON, a line a record.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { writePortfolioNdjson } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...writePortfolioNdjson(portfolio)].join("").split("\n")[0]) // {"register":"units","record":{"id":"edu","name":"县教育局"}}
 * ```
 */
export function* writePortfolioNdjson(portfolio: Portfolio): Generator<string, void> {
  for (const entry of entriesOf(portfolio)) yield entryLine(entry)
}
