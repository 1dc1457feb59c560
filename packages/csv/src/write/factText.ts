import type { Activity, Notice, Unit } from "@kepu/core"
import { headings } from "../table/headings.ts"
import { activityCells } from "./activityCells.ts"
import { namesIn } from "./names.ts"

const isColumn = (fact: string): fact is keyof typeof headings.activity => fact in headings.activity

/**
 * What stands in the cell of a fact of an activity, as the reader of tables takes it back; `undefined` if there is no
 * column for it or the activity does not tell it. `columns` are the facts that have a column in that table.
 */
export const factText = (
  notice: Notice,
  activity: Activity,
  fact: string,
  { columns, units }: { readonly columns: ReadonlySet<string>; readonly units: Iterable<Unit> }
): string | undefined => {
  if (!isColumn(fact) || fact === "number") return undefined
  const value = activityCells(notice, namesIn(units), columns)[fact](activity, 0)
  return value === undefined ? undefined : String(value)
}
