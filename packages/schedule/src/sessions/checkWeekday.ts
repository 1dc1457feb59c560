import type { PlainDate } from "@kepu/core"
import * as Result from "../result.ts"
import { weekdayOf, writeDate } from "../calendar.ts"
import { type Refused, refuse } from "../refusal.ts"
import { nameOfWeekday } from "../weekdays.ts"

/** Refuses a date whose day of the week, 1 to 7, is not the stated one. */
export const checkWeekday = (date: PlainDate, stated: number): Result.Result<void, Refused> => {
  const weekday = weekdayOf(date)
  if (weekday === stated) return Result.succeed(undefined)
  const actual = nameOfWeekday(weekday)
  return refuse(
    "weekday-mismatch",
    { date, stated: nameOfWeekday(stated), actual },
    `${writeDate(date)}（${actual["zh-CN"]}）`
  )
}
