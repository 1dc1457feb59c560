import type { Localized, PlainDate } from "@kepu/core"
import * as Result from "../result.ts"
import { weekdayOf, writeDate } from "../calendar.ts"
import { type Refusal, refuse } from "../refusal.ts"
import { message } from "../texts/message.ts"

const nameOf = (weekday: number): Localized => message(({ weekdays }) => weekdays[weekday - 1])

/** Refuses a date whose day of the week, 1 to 7, is not the stated one. */
export const checkWeekday = (date: PlainDate, stated: number): Result.Result<void, Refusal> => {
  const weekday = weekdayOf(date)
  if (weekday === stated) return Result.succeed(undefined)
  const actual = nameOf(weekday)
  return refuse(
    "weekday-mismatch",
    { date, stated: nameOf(stated), actual },
    `${writeDate(date)}（${actual["zh-CN"]}）`
  )
}
