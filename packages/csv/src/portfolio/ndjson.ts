import type { Portfolio } from "@kepu/core"
import { entriesOf, type Entry } from "./Entry.ts"

/** An entry as a line of NDJSON: `{"register":"units","record":{…}}`. */
export const entryLine = (entry: Entry): string => `${JSON.stringify(entry)}\n`

/** A portfolio as NDJSON, a line a record. */
export function* writePortfolioNdjson(portfolio: Portfolio): Generator<string, void> {
  for (const entry of entriesOf(portfolio)) yield entryLine(entry)
}
