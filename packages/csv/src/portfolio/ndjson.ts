import type { Portfolio } from "@kepu/core"
import { entriesOf, type Entry, inOrder } from "./Entry.ts"

/** An entry as a line of NDJSON: `{"register":"units","record":{…}}`. */
export const entryLine = ({ record, register }: Entry): string =>
  `${JSON.stringify(record === undefined ? { register } : { register, record: inOrder(register, { ...record }) })}\n`

/** A portfolio as NDJSON, a line a record. */
export function* writePortfolioNdjson(portfolio: Portfolio): Generator<string, void> {
  for (const entry of entriesOf(portfolio)) yield entryLine(entry)
}
