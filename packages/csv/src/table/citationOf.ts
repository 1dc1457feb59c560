import type { Citation } from "./Citation.ts"
import { factOfColumn } from "./declared.ts"
import { citedIn } from "./Origin.ts"
import type { TableHead } from "./Table.ts"

/** By fact what its column is called. The row's own number is no fact. */
const byFact = ({ columns }: TableHead, say: (column: number) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([fact, at]) =>
      fact === "number" || at === undefined ? [] : [[factOfColumn(fact), say(at)]]
    )
  )

/** What the records of a table cite, all but the row. */
export const citationOf = (table: TableHead): Citation => {
  const { file: origin, headings } = table
  const letters = typeof origin === "string" ? undefined : origin.lettersOf
  return {
    ...citedIn(origin),
    columns: byFact(table, (at) => headings[at] ?? ""),
    ...(letters === undefined ? {} : { letters: byFact(table, letters) })
  }
}
