import * as Schema from "effect/Schema"
import { existsInCalendar, isInYears, momentForm } from "./forms.ts"

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 *
 * @example
 * ```ts
 * import { Instant } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Instant)
 * console.log(is("2023-09-25T09:00:00+08:00"), is("2023-09-25T09:00:00")) // true false
 * ```
 */
export const Instant = Schema.String.check(
  Schema.isPattern(momentForm, {
    message: "expected a moment with its offset, like 2023-09-07T00:00:00+08:00"
  }),
  Schema.makeFilter((text: string) => existsInCalendar(text.slice(0, 10)) && isInYears(Date.parse(text)), {
    message: "expected a moment that exists, in the years 0000 to 9999 of every time zone"
  })
)
  .pipe(Schema.brand("Instant"))
  .annotate({ identifier: "Instant" })
export type Instant = typeof Instant.Type
