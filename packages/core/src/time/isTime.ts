import { dateTimeForm, dayForm, existsInCalendar, isInYears, momentForm } from "./forms.ts"
import type { Instant } from "./Instant.ts"
import type { PlainDate, PlainDateTime } from "./PlainDate.ts"

/**
 * Whether a value is a civil date `YYYY-MM-DD` that is in the calendar, as the schema `PlainDate` has it.
 *
 * @example
 * ```ts
 * import { isPlainDate } from "@kepu/core/time"
 *
 * console.log(isPlainDate("2023-09-30"), isPlainDate("2023-09-31")) // true false
 * ```
 */
export const isPlainDate = (value: unknown): value is PlainDate =>
  typeof value === "string" && dayForm.test(value) && existsInCalendar(value)

/**
 * Whether a value is a civil date and time `YYYY-MM-DDTHH:mm`, 00:00 to 23:59, on a day of the calendar.
 *
 * @example
 * ```ts
 * import { isPlainDateTime } from "@kepu/core/time"
 *
 * console.log(isPlainDateTime("2023-09-17T09:00"), isPlainDateTime("2023-09-17T24:00")) // true false
 * ```
 */
export const isPlainDateTime = (value: unknown): value is PlainDateTime =>
  typeof value === "string" && dateTimeForm.test(value) && existsInCalendar(value.slice(0, 10))

/**
 * Whether a value is a moment with its offset that exists, in the years 0000 to 9999 of every time zone.
 *
 * @example
 * ```ts
 * import { isInstant } from "@kepu/core/time"
 *
 * console.log(isInstant("2023-09-17T09:00:00+08:00"), isInstant("2023-09-17T09:00:00")) // true false
 * ```
 */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === "string" &&
  momentForm.test(value) &&
  existsInCalendar(value.slice(0, 10)) &&
  isInYears(Date.parse(value))
