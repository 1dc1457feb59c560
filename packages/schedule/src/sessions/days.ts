import type { PlainDate } from "@kepu/core"
import * as Result from "../result.ts"
import type { AssumptionCode } from "../assumption.ts"
import { dateOf, daysBetween, daysInMonth, monthOf, plusDays, writeDate, yearOf } from "../calendar.ts"
import type { DaySpan } from "../groups/Group.ts"
import { lunarDay } from "../lunar.ts"
import type { DatePhrase, WeekdaysPhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"
import type { ScheduleOptions } from "../ScheduleOptions.ts"
import { checkWeekday } from "./checkWeekday.ts"
import type { DayRange } from "./DayRange.ts"
import { nthInMonth } from "./nthInMonth.ts"

/** From where dates take the year and the month that they do not state. */
export interface DateContext {
  readonly options: ScheduleOptions
  readonly assumed: Set<AssumptionCode>
  /** See `windowMonth`. */
  readonly windowMonth: number | undefined
  /** The date before the current one in the text. */
  previous: PlainDate | undefined
}

/** 23年: a year of two digits is the known year or one beside it; of others nobody knows the century. */
const fullYear = (year: number, known: number | undefined): number | undefined =>
  [0, 1, -1].map((more) => (known ?? Number.NaN) + more).find((near) => near % 100 === year)

const yearFor = ({ nextYear, year }: DatePhrase, { assumed, options, previous }: DateContext): number | undefined => {
  if (year !== undefined && year >= 100) return year
  const given = options.year ?? windowYear(options)
  if (year !== undefined) return fullYear(year, previous === undefined ? given : yearOf(previous))
  if (previous !== undefined) return yearOf(previous) + (nextYear ? 1 : 0)
  if (nextYear) return undefined
  if (given !== undefined) assumed.add("year-from-context")
  return given
}

/** The year of a window that lies in one year. */
const windowYear = ({ window }: ScheduleOptions): number | undefined =>
  window && yearOf(window.start) === yearOf(window.end) ? yearOf(window.start) : undefined

const monthFor = (
  { month }: DatePhrase,
  { assumed, options, previous, windowMonth }: DateContext
): number | undefined => {
  if (month !== undefined) return month
  if (previous !== undefined) return monthOf(previous)
  if (options.month !== undefined) assumed.add("month-from-context")
  else if (windowMonth !== undefined) assumed.add("month-from-window")
  return options.month ?? windowMonth
}

/** The days of a phrase in a given month. */
const inMonth = (phrase: DatePhrase, year: number, month: number): Result.Result<DayRange, Refused> => {
  const { day, nth, text, whole, within } = phrase
  if (nth) return nthInMonth(nth, text, year, month)
  const length = daysInMonth(year, month)
  const first = dateOf(year, month, day ?? within?.[0] ?? 1)
  const last = dateOf(year, month, day ?? Math.min(within?.[1] ?? 31, length))
  if (first && last) return Result.succeed({ first, last, within: day === undefined && !whole })
  const near =
    day !== undefined && day <= 31 && dateOf(year, month, length) ? `${year}年${month}月${length}日` : undefined
  return refuse("no-such-date", { text }, near)
}

/** The same days a year later, unless the text states the year or no month. */
const inNextYear = (phrase: DatePhrase, days: DayRange): Result.Result<DayRange, Refused> =>
  phrase.year === undefined && phrase.month !== undefined
    ? inMonth(phrase, yearOf(days.first) + 1, monthOf(days.first))
    : Result.succeed(days)

/** The days of a phrase, with the year and month of the text or the context. */
const resolvePhrase = (phrase: DatePhrase, context: DateContext): Result.Result<DayRange, Refused> => {
  const month = monthFor(phrase, context)
  if (month === undefined) return refuse("month-unknown")
  const year = yearFor(phrase, context)
  if (year === undefined) return refuse("year-unknown")
  if (phrase.calendar === undefined) return inMonth(phrase, year, month)
  const date = lunarDay(year, month, phrase.day ?? 0)
  if (date === undefined) return refuse("lunar")
  context.assumed.add("by-calendar")
  return Result.succeed({ first: date, last: date, within: false })
}

/** About three, six and nine months, in days. */
const quarter = 92
const halfYear = 184
const threeQuarters = 276

/** A whole month, which is hardly ever a misprint at the end of a range: 10月至5月. */
const isMonth = ({ within }: DatePhrase): boolean => within?.[0] === 1 && within[1] === 31

/**
 * A date in a list. If it is earlier than the previous one it is out of order or, if that is much nearer, in the next
 * year.
 */
const resolveFrom = (phrase: DatePhrase, context: DateContext): Result.Result<DayRange, Refused> =>
  Result.gen(function* () {
    const { previous } = context
    const days = yield* resolvePhrase(phrase, context)
    if (previous === undefined || days.first >= previous || phrase.year !== undefined) return days
    if (phrase.month !== undefined && daysBetween(days.first, previous) <= quarter) return days
    const later = yield* inNextYear(phrase, days)
    if (later === days || daysBetween(previous, later.first) > quarter) {
      return yield* refuse("ambiguous-date", { text: phrase.text })
    }
    context.assumed.add("next-year")
    return later
  })

/** A correction of 9月28日-3日, which probably means 10月3日. */
const endInNextMonth = ({ day, month }: DatePhrase, { first }: DayRange): string | undefined => {
  const [year, next] = monthOf(first) === 12 ? [yearOf(first) + 1, 1] : [yearOf(first), monthOf(first) + 1]
  const end = month === undefined && day !== undefined ? dateOf(year, next, day) : undefined
  return end && `${writeDate(first)}至${writeDate(end)}`
}

/** The end of a range, which may be in the next year. */
const resolveTo = (phrase: DatePhrase, start: DayRange, context: DateContext): Result.Result<DayRange, Refused> =>
  Result.gen(function* () {
    const days = yield* resolvePhrase(phrase, context)
    if (days.last >= start.first) return days
    const later = yield* inNextYear(phrase, days)
    const longest = isMonth(phrase) ? threeQuarters : halfYear
    if (later.last < start.first || daysBetween(start.first, later.last) > longest) {
      return yield* refuse("end-before-start", {}, endInNextMonth(phrase, start))
    }
    context.assumed.add("next-year")
    return later
  })

/** Checks a single weekday beside a date. */
const checkStated = (date: DayRange, weekdays: WeekdaysPhrase | undefined): Result.Result<void, Refused> => {
  const [stated, ...more] = weekdays?.days ?? []
  if (stated === undefined || more.length > 0) return Result.succeed(undefined)
  return date.first === date.last ? checkWeekday(date.first, stated) : refuse("ambiguous-range")
}

/** The days of a date or range, in the calendar. Several weekdays beside it are left to `pickWeekdays`. */
export const resolveSpan = (
  { extends: extended, from, fromWeekdays, to, toWeekdays }: DaySpan,
  context: DateContext
): Result.Result<DayRange, Refused> =>
  Result.gen(function* () {
    if (extended && context.previous !== undefined) {
      const first = plusDays(context.previous, 1)
      const { last, within } = yield* resolveTo(from, { first, last: first, within: false }, context)
      context.previous = last
      return within ? yield* refuse("vague", { text: from.text }) : { first, last, within }
    }
    const start = yield* resolveFrom(from, context)
    context.previous = start.first
    yield* checkStated(start, fromWeekdays)
    if (to === undefined) return start
    const end = yield* resolveTo(to, start, context)
    context.previous = end.last
    // 9月17日-23日（周六） may name the last day or pick from all of them.
    if (fromWeekdays === undefined && toWeekdays?.days.length === 1) return yield* refuse("ambiguous-range")
    yield* checkStated(end, toWeekdays)
    return { first: start.first, last: end.last, within: start.within || end.within }
  })
