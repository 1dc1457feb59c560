import * as Schema from "effect/Schema"
import { records } from "./records.ts"
import { pointsAt } from "./pointers.ts"
import { type PortfolioRegister, portfolioRegisters, type RegisterRow, registers } from "./registers.ts"

export { Unread } from "./Unread.ts"

type Records = typeof records
type ListFields = {
  readonly [R in PortfolioRegister]: (typeof registers)[R] extends { readonly optional: true }
    ? Schema.optionalKey<Schema.$Array<Records[R]>>
    : Schema.$Array<Records[R]>
}

const rows: Readonly<Record<PortfolioRegister, RegisterRow>> = registers

const Fields = Schema.Struct(
  Object.fromEntries(
    portfolioRegisters.map((name) => {
      const list = Schema.Array<Schema.Top>(records[name])
      return [name, rows[name].optional ? Schema.optionalKey(list) : list]
    })
  ) as unknown as ListFields
)

type Lists = Readonly<Partial<Record<PortfolioRegister, ReadonlyArray<object>>>>

/** The first id that occurs twice, or that is pointed at but does not exist; `undefined` if all is well. */
const brokenId = (portfolio: typeof Fields.Type): string | undefined => {
  const ids = { units: new Set<string>(), activities: new Set<string>() }
  for (const register of ["units", "activities"] as const) {
    for (const { id } of portfolio[register]) {
      if (ids[register].has(id)) return `two ${register} have the id ${id}`
      ids[register].add(id)
    }
  }
  const lists: Lists = portfolio
  for (const at of ["units", "activities"] as const) {
    const named = at === "units" ? "unit {id} is named" : "activity {id} is named"
    for (const register of portfolioRegisters) {
      const ownPoints = pointsAt(register, at)
      for (const record of lists[register] ?? []) {
        const missing = ownPoints(record).find((id) => !ids[at].has(id))
        if (missing !== undefined) return `${named.replace("{id}", () => missing)} but is not among the ${at}`
      }
    }
  }
  return undefined
}

/**
 * All that is reported of a region under one notice.
 *
 * `units` and `activities` are what the office has on record, so a unit without an activity here has
 * reported none. Each other register is complete when present and unknown when absent: without a
 * submission log nobody is late.
 */
export const Portfolio = Fields.check(Schema.makeFilter((portfolio) => brokenId(portfolio) ?? true)).annotate({
  identifier: "Portfolio"
})
export interface Portfolio extends Schema.Schema.Type<typeof Portfolio> {}
