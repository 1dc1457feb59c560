import * as Schema from "effect/Schema"
import { PlainDate } from "./PlainDate.ts"

/** Days off from the first to the last, both included; just the first if there is no last. */
const Rest = Schema.Struct({ first: PlainDate, last: Schema.optionalKey(PlainDate) }).check(
  Schema.makeFilter(({ first, last = first }) => first <= last, { message: "days off must not end before they begin" })
)

/** How the days of one year depart from the week, and the documents that say so. */
export const CalendarYear = Schema.Struct({
  year: Schema.Int.check(Schema.isBetween({ minimum: 1949, maximum: 9999 })),
  /** In the order of their issue; a later one has changed an earlier one. */
  setBy: Schema.NonEmptyArray(Schema.Struct({ documentNumber: Schema.NonEmptyString, issuedOn: PlainDate })),
  /** Holidays and the days off beside them, on whatever day of the week. */
  rest: Schema.Array(Rest),
  /** Saturdays and Sundays that are worked in exchange (调休). */
  worked: Schema.Array(PlainDate)
}).check(
  Schema.makeFilter(
    ({ rest, worked, year }) =>
      [...worked, ...rest.flatMap(({ first, last = first }) => [first, last])].every((day) =>
        day.startsWith(`${year}-`)
      ),
    { message: "expected days of the year itself" }
  ),
  Schema.makeFilter(
    ({ rest, worked }) => worked.every((day) => rest.every(({ first, last = first }) => day < first || last < day)),
    { message: "a day off cannot be worked" }
  )
)
export interface CalendarYear extends Schema.Schema.Type<typeof CalendarYear> {}

/**
 * Which days are working days, for the years whose arrangement has been published. A year that is not listed is not
 * known: its holidays, and its weekends that are worked, cannot be told from the week.
 *
 * @example
 * ```ts
 * import { WorkingCalendar } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(WorkingCalendar)
 * console.log(is({ years: [] }), is({ years: [{ year: 2023 }] })) // true false
 * ```
 */
export const WorkingCalendar = Schema.Struct({ years: Schema.Array(CalendarYear) })
  .check(
    Schema.makeFilter(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, {
      message: "a year must not be listed twice"
    })
  )
  .annotate({ identifier: "WorkingCalendar" })
export interface WorkingCalendar extends Schema.Schema.Type<typeof WorkingCalendar> {}
