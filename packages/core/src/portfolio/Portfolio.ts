import * as Schema from "effect/Schema"
import { records } from "./records.ts"
import { pointersIn, type PortfolioRegister, portfolioRegisters, type RegisterRow, registers } from "./registers.ts"

export { Unread } from "./Unread.ts"

type Records = typeof records
type Lists = {
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
  ) as unknown as Lists
)

type Lined = Readonly<Partial<Record<PortfolioRegister, ReadonlyArray<object>>>>

const one = { units: "unit", activities: "activity" }
const named = { units: "named", activities: "recommended" }

/** The first id that occurs twice, or that is pointed at but does not exist; `undefined` if all is well. */
const brokenId = (portfolio: typeof Fields.Type): string | undefined => {
  const ids = { units: new Set<string>(), activities: new Set<string>() }
  for (const register of ["units", "activities"] as const) {
    for (const { id } of portfolio[register]) {
      if (ids[register].has(id)) return `two ${register} have the id ${id}`
      ids[register].add(id)
    }
  }
  const lists: Lined = portfolio
  const dangling = portfolioRegisters
    .flatMap((name) => (lists[name] ?? []).flatMap(pointersIn(name)))
    .filter(({ id, register }) => !ids[register].has(id))
  const [first] = [...dangling.filter(({ register }) => register === "units"), ...dangling]
  return (
    first && `${one[first.register]} ${first.id} is ${named[first.register]} but is not among the ${first.register}`
  )
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
