import { factOfColumn } from "./declared.ts"
import type { TableHead } from "./Table.ts"

/** The heading that gives each fact, as a record's source keeps it. The row's own number is no fact. */
export const columnsIn = ({ columns, headings }: TableHead): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([fact, at]) =>
      fact === "number" || at === undefined ? [] : [[factOfColumn(fact), headings[at] ?? ""]]
    )
  )
