import * as Schema from "effect/Schema"
import { dateTimeForm, dayForm, existsInCalendar } from "./forms.ts"

/**
 * A civil date `YYYY-MM-DD`, without a time zone: what a person writes and a calendar shows.
 * Dates compare correctly as strings.
 *
 * @example
 * ```ts
 * import { PlainDate } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(PlainDate)
 * console.log(is("2024-02-29"), is("2023-02-29")) // true false
 * ```
 */
export const PlainDate = Schema.String.check(
  Schema.isPattern(dayForm, { message: "expected a date YYYY-MM-DD" }),
  Schema.makeFilter(existsInCalendar, { message: "expected a date that is in the calendar" })
)
  .pipe(Schema.brand("PlainDate"))
  .annotate({ identifier: "PlainDate" })
export type PlainDate = typeof PlainDate.Type

/**
 * A civil clock time `HH:mm`, 00:00 to 23:59.
 *
 * @example
 * ```ts
 * import { PlainTime } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(PlainTime)
 * console.log(is("09:30"), is("9:30")) // true false
 * ```
 */
export const PlainTime = Schema.String.check(
  Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: "expected a time HH:mm" })
)
  .pipe(Schema.brand("PlainTime"))
  .annotate({ identifier: "PlainTime" })
export type PlainTime = typeof PlainTime.Type

/** A civil date and time `YYYY-MM-DDTHH:mm`, without a time zone. */
export const PlainDateTime = Schema.String.check(
  Schema.isPattern(dateTimeForm, { message: "expected YYYY-MM-DDTHH:mm" }),
  Schema.makeFilter((text: string) => existsInCalendar(text.slice(0, 10)), {
    message: "expected a date that is in the calendar"
  })
)
  .pipe(Schema.brand("PlainDateTime"))
  .annotate({ identifier: "PlainDateTime" })
export type PlainDateTime = typeof PlainDateTime.Type
