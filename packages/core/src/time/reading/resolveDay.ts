import * as Result from "effect/Result"
import type { PlainDate } from "../PlainDate.ts"
import type { AssumptionCode } from "./assumption.ts"
import { civilDate, daysFrom, monthLength, monthOf, writeDate, yearOf } from "./calendar.ts"
import { checkWeekday } from "./checkWeekday.ts"
import type { DaySpan } from "./group.ts"
import type { DatePhrase, WeekdaysPhrase } from "./phrase.ts"
import { type Refusal, refuse } from "./refusal.ts"

/** What a reader may know besides the text; `month` is that of the row above. */
export interface ReadingContext {
  readonly year?: number
  readonly month?: number
  readonly window?: { readonly start: PlainDate; readonly end: PlainDate }
}

/** The context, what has been assumed, and the last date that was read, from which others take year and month. */
export interface Scope {
  readonly context: ReadingContext
  readonly notes: Set<AssumptionCode>
  /** The month of the window, where the text's days without a month can only be meant in it. */
  readonly windowMonth: number | undefined
  previous: PlainDate | undefined
}

/** First and last day of what a phrase or span says; `within` if it lies somewhere between them. */
export interface Days {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly within: boolean
}

const yearFor = ({ nextYear, year }: DatePhrase, { context, notes, previous }: Scope): number | undefined => {
  if (year !== undefined && year >= 100) return year
  // 23年: only the context can tell the century.
  const given = context.year ?? windowYear(context)
  if (year !== undefined) return given !== undefined && given % 100 === year ? given : undefined
  if (previous !== undefined) return yearOf(previous) + (nextYear ? 1 : 0)
  if (nextYear) return undefined
  if (given !== undefined) notes.add("year-from-context")
  return given
}

/** The year that the notice's window lies in. */
const windowYear = ({ window }: ReadingContext): number | undefined =>
  window && yearOf(window.start) === yearOf(window.end) ? yearOf(window.start) : undefined

const monthFor = ({ month }: DatePhrase, { context, notes, previous, windowMonth }: Scope): number | undefined => {
  if (month !== undefined) return month
  if (previous !== undefined) return monthOf(previous)
  if (context.month !== undefined) notes.add("month-from-context")
  else if (windowMonth !== undefined) notes.add("month-from-window")
  return context.month ?? windowMonth
}

const inMonth = (phrase: DatePhrase, year: number, month: number): Result.Result<Days, Refusal> => {
  const { day, text, whole, within } = phrase
  const length = monthLength(year, month)
  const first = civilDate(year, month, day ?? within?.[0] ?? 1)
  const last = civilDate(year, month, day ?? Math.min(within?.[1] ?? 31, length))
  if (first && last) return Result.succeed({ first, last, within: day === undefined && !whole })
  const near =
    day !== undefined && day <= 31 && civilDate(year, month, length) ? `${year}年${month}月${length}日` : undefined
  return refuse("no-such-date", { text }, near)
}

/** A whole year later, where the text left the year to its neighbour. */
const wrapped = (phrase: DatePhrase, days: Days): Result.Result<Days, Refusal> =>
  phrase.year === undefined && phrase.month !== undefined
    ? inMonth(phrase, yearOf(days.first) + 1, monthOf(days.first))
    : Result.succeed(days)

const resolvePoint = (phrase: DatePhrase, scope: Scope): Result.Result<Days, Refusal> => {
  const month = monthFor(phrase, scope)
  if (month === undefined) return refuse("month-unknown")
  const year = yearFor(phrase, scope)
  return year === undefined ? refuse("year-unknown") : inMonth(phrase, year, month)
}

const season = 92
const halfYear = 184

/** A date in a list. One that goes back in the year is out of order, or in the next year if that is much nearer. */
const resolveFrom = (phrase: DatePhrase, scope: Scope): Result.Result<Days, Refusal> =>
  Result.gen(function* () {
    const { previous } = scope
    const days = yield* resolvePoint(phrase, scope)
    if (previous === undefined || days.first >= previous || phrase.year !== undefined) return days
    if (phrase.month !== undefined && daysFrom(days.first, previous) <= season) return days
    const later = yield* wrapped(phrase, days)
    if (later === days || daysFrom(previous, later.first) > season) {
      return yield* refuse("ambiguous-date", { text: phrase.text })
    }
    scope.notes.add("next-year")
    return later
  })

/** 9月28日-3日 probably means 10月3日. */
const nextMonth = ({ day, month }: DatePhrase, { first }: Days): string | undefined => {
  const [year, next] = monthOf(first) === 12 ? [yearOf(first) + 1, 1] : [yearOf(first), monthOf(first) + 1]
  const end = month === undefined && day !== undefined ? civilDate(year, next, day) : undefined
  return end && `${writeDate(first)}至${writeDate(end)}`
}

/** The end of a range, which may lie in the next year. */
const resolveTo = (phrase: DatePhrase, start: Days, scope: Scope): Result.Result<Days, Refusal> =>
  Result.gen(function* () {
    const days = yield* resolvePoint(phrase, scope)
    if (days.last >= start.first) return days
    const later = yield* wrapped(phrase, days)
    if (later.last < start.first || daysFrom(start.first, later.last) > halfYear) {
      return yield* refuse("end-before-start", {}, nextMonth(phrase, start))
    }
    scope.notes.add("next-year")
    return later
  })

const checkNamed = (date: Days, weekdays: WeekdaysPhrase | undefined): Result.Result<void, Refusal> => {
  const [stated, ...more] = weekdays?.days ?? []
  if (stated === undefined || more.length > 0) return Result.succeed(undefined)
  return date.first === date.last ? checkWeekday(date.first, stated) : refuse("ambiguous-range")
}

/** The days of a span, with the calendar's consent. Weekdays of several days are left to the group. */
export const resolveSpan = (
  { from, fromWeekdays, to, toWeekdays }: DaySpan,
  scope: Scope
): Result.Result<Days, Refusal> =>
  Result.gen(function* () {
    const start = yield* resolveFrom(from, scope)
    scope.previous = start.first
    yield* checkNamed(start, fromWeekdays)
    if (to === undefined) return start
    const end = yield* resolveTo(to, start, scope)
    scope.previous = end.last
    // 9月17日-23日（周六） may name the last day or pick from all of them.
    if (fromWeekdays === undefined && toWeekdays?.days.length === 1) return yield* refuse("ambiguous-range")
    yield* checkNamed(end, toWeekdays)
    return { first: start.first, last: end.last, within: start.within || end.within }
  })
