import * as Schema from "effect/Schema"
import { records } from "./records.ts"
import { brokenIds } from "./brokenIds.ts"
import { type PortfolioRegister, portfolioRegisters, type RegisterRow, registers } from "./registers.ts"

export { Unread } from "./Unread.ts"

type Records = typeof records
type ListFields = {
  readonly [R in PortfolioRegister]: (typeof registers)[R] extends { readonly optional: true }
    ? Schema.optionalKey<Schema.$Array<Records[R]>>
    : Schema.$Array<Records[R]>
}

const rows: Readonly<Record<PortfolioRegister, RegisterRow>> = registers

/** What a portfolio has, whether or not its ids are. */
export const Fields = Schema.Struct(
  Object.fromEntries(
    portfolioRegisters.map((name) => {
      const list = Schema.Array<Schema.Top>(records[name])
      return [name, rows[name].optional ? Schema.optionalKey(list) : list]
    })
  ) as unknown as ListFields
)

/** The first id that occurs twice, or that is pointed at but does not exist; `undefined` if all is well. */
const brokenId = (portfolio: typeof Fields.Type): string | undefined => {
  for (const { at, id, register } of brokenIds(portfolio)) {
    if (at === undefined) return `two ${register} have the id ${id}`
    return at === "units"
      ? `unit ${id} is named but is not among the units`
      : `activity ${id} is named but is not among the activities`
  }
  return undefined
}

/**
 * All that is reported of a region under one notice.
 *
 * `units` and `activities` are what the office has on record, so a unit without an activity here has
 * reported none. Each other register is complete when present and unknown when absent: without a
 * submission log nobody is late.
 *
 * @example
 * ```ts
 * import { Portfolio } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const data = { units: [{ id: "edu", name: "县教育局" }], activities: [{ id: "1", name: "讲座", host: "sun" }] }
 * // The unit sun is named but is not among the units.
 * console.log(Schema.is(Portfolio)(data), Schema.is(Portfolio)({ ...data, activities: [] })) // false true
 * ```
 */
export const Portfolio = Fields.check(Schema.makeFilter((portfolio) => brokenId(portfolio) ?? true)).annotate({
  identifier: "Portfolio"
})
export interface Portfolio extends Schema.Schema.Type<typeof Portfolio> {}

/** A portfolio as one writes it by hand: plain data, whose ids and days are texts. `readPortfolio` makes a `Portfolio` of it. */
export interface PortfolioInput extends Schema.Codec.Encoded<typeof Portfolio> {}
