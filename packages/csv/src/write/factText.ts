import type { Activity, Notice, Unit } from "@kepu/core"
import { headings } from "../table/headings.ts"
import { activityCells } from "./activityCells.ts"
import { namesIn } from "./names.ts"

const isColumn = (fact: string): fact is keyof typeof headings.activity => fact in headings.activity

/**
 * What stands in the cell of a fact of an activity, as the reader of tables takes it back; `undefined` if there is no
 * column for it or the activity does not tell it. `columns` are the facts that have a column in that table.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { factText } from "@kepu/csv"
 *
 * const data = { units: [{ id: "edu", name: "县教育局" }], activities: [{ id: "1", name: "讲座", host: "edu", place: "县文化馆" }] }
 * const { activities, units } = portfolioFromData(data)
 * console.log(factText(notice, activities[0]!, "place", { columns: new Set(), units })) // 县文化馆
 * ```
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
