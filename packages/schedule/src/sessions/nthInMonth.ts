import type { PlainDate } from "@kepu/core"
import { daysInMonth, dateOf, monthOf, plusDays, weekdayOf } from "../calendar.ts"
import type { DatePhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"
import * as Result from "../result.ts"
import type { DayRange } from "./DayRange.ts"

const daysOfWeek = 7

/** The first day of a month, or later, that is a `weekday`. */
const firstWeekday = (first: PlainDate, weekday: number): PlainDate =>
  plusDays(first, (weekday - weekdayOf(first) + daysOfWeek) % daysOfWeek)

/**
 * 第三周. People count the weeks of a month from its first day, from its first Monday, or from the week with its first
 * day, so it is somewhere in what all of them mean.
 */
const weekInMonth = (index: number, first: PlainDate, last: PlainDate): DayRange | undefined => {
  const monday = firstWeekday(first, 1)
  const weeks = (index - 1) * daysOfWeek
  const start = plusDays(monday, monday === first ? weeks : weeks - daysOfWeek)
  const end = plusDays(monday, weeks + daysOfWeek - 1)
  return start > last
    ? undefined
    : { first: start < first ? first : start, last: end > last ? last : end, within: true }
}

/** 第三个周六, 最后一个周六, 第三个周末, 第三周 of a month. */
export const nthInMonth = (
  { index, weekdays }: NonNullable<DatePhrase["nth"]>,
  text: string,
  year: number,
  month: number
): Result.Result<DayRange, Refused> => {
  const first = dateOf(year, month, 1)
  const last = first && dateOf(year, month, daysInMonth(year, month))
  if (first === undefined || last === undefined) return refuse("no-such-date", { text })
  const [weekday, next] = weekdays
  if (weekday === undefined) {
    const week = index === "last" ? undefined : weekInMonth(index, first, last)
    return week ? Result.succeed(week) : refuse("no-such-date", { text })
  }
  const start = firstWeekday(first, weekday)
  const fifth = plusDays(start, 4 * daysOfWeek)
  const day =
    index !== "last" ? plusDays(start, (index - 1) * daysOfWeek) : fifth <= last ? fifth : plusDays(fifth, -daysOfWeek)
  if (monthOf(day) !== month) return refuse("no-such-date", { text })
  if (next === undefined) return Result.succeed({ first: day, last: day, within: false })
  // Where a weekend lies in two months, people count it to either.
  const split = weekdayOf(first) === next || day === last
  return split
    ? refuse("ambiguous-date", { text })
    : Result.succeed({ first: day, last: plusDays(day, 1), within: false })
}
