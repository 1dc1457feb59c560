import * as Result from "effect/Result"
import { localized, type Localized } from "../../text/Localized.ts"
import type { PlainDate } from "../PlainDate.ts"
import { weekdayOf, writeDate } from "./calendar.ts"
import { type Refusal, refuse } from "./refusal.ts"

const names = [
  localized("周一", "Monday"),
  localized("周二", "Tuesday"),
  localized("周三", "Wednesday"),
  localized("周四", "Thursday"),
  localized("周五", "Friday"),
  localized("周六", "Saturday"),
  localized("周日", "Sunday")
]
const nameOf = (weekday: number) => names[weekday - 1] as Localized

/** Refuses if `date` is not the day of the week, 1 to 7, that the text gives it. */
export const checkWeekday = (date: PlainDate, stated: number): Result.Result<void, Refusal> => {
  const actual = nameOf(weekdayOf(date))
  if (weekdayOf(date) === stated) return Result.succeed(undefined)
  const suggestion = `${writeDate(date)}（${actual["zh-CN"]}）`
  return refuse("weekday-mismatch", { date, stated: nameOf(stated), actual }, suggestion)
}
