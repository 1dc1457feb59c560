import { Failed } from "../failure/Failed.ts"
import { failuresOf } from "../failure/Failure.ts"
import { catalogue } from "../text/catalogue.ts"
import { startOfDay } from "../time/civil.ts"
import { dayForm, existsInCalendar, isInYears, momentForm } from "../time/forms.ts"
import type { Instant } from "../time/Instant.ts"
import { fromMillis } from "../time/millis.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import * as en from "./words/moment.en.ts"
import * as zh from "./words/moment.zh-CN.ts"

/**
 * A moment as one gives it: a `Date`; a text with its offset, such as `2023-09-25T09:00:00+08:00`; or a day, such as
 * `2023-09-25`, which is its 00:00 in the zone of the notice. Of `Date` and of texts, what exists and lies in the years
 * 0000 to 9999; anything else is refused (`Failed`, thrown).
 */
export type Moment = Date | string

const failure = /* @__PURE__ */ failuresOf(/* @__PURE__ */ catalogue({ "zh-CN": zh.failures, en: en.failures }))

const civil = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/u

/** Says what would do: of a text that lacks its offset, the text with it. */
const refuse = (code: keyof typeof zh.failures, given: unknown, zone: string): never => {
  const text = String(given)
  const millis = civil.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  const like = isInYears(millis) ? text + fromMillis(millis, zone).slice(-6) : "2023-09-25T09:00:00+08:00"
  throw new Failed([failure(code, "asOf", { given: text, like, day: like.slice(0, 10) })])
}

/**
 * The instant that is meant by a moment under a notice of the zone.
 *
 * @throws `Failed` if it is neither a `Date`, a text with its offset nor a day, or does not exist
 */
export const momentOf = (given: Moment, zone: string): Instant => {
  const text = typeof given === "string" ? given : ""
  const isDay = dayForm.test(text)
  const isInstant = momentForm.test(text)
  if (!(isDay || isInstant || given instanceof Date)) return refuse("not-a-moment", given, zone)
  const exists = text === "" || existsInCalendar(text.slice(0, 10))
  const millis = isDay && exists ? startOfDay(text as PlainDate, zone) : Number(new Date(given))
  if (!exists || !isInYears(millis)) return refuse("no-such-moment", given, zone)
  return isInstant ? (text as Instant) : fromMillis(millis, zone)
}
