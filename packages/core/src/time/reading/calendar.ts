import type { PlainDate } from "../PlainDate.ts"

// Civil days are counted in UTC, where every day has 24 hours, so that no machine's zone matters.
const dayLength = 86_400_000

const pad = (number: number): string => String(number).padStart(2, "0")
const toMillis = (date: PlainDate): number => Date.parse(`${date}T00:00Z`)
const fromMillis = (millis: number): PlainDate => new Date(millis).toISOString().slice(0, 10) as PlainDate

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOfMonth = (date: PlainDate): number => Number(date.slice(8, 10))

/** The number of days of a month 1 to 12. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The date, or nothing if the calendar has no such day; years 1900 to 2199, as others are misprints. */
export const civilDate = (year: number, month: number, day: number): PlainDate | undefined =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
    ? (`${year}-${pad(month)}-${pad(day)}` as PlainDate)
    : undefined

export const plusDays = (date: PlainDate, days: number): PlainDate => fromMillis(toMillis(date) + days * dayLength)

/** The day before the same day of the month, `months` later: 9月17日 and one month end on 10月16日. */
export const lastDayAfterMonths = (date: PlainDate, months: number): PlainDate => {
  const month = monthOf(date) + months
  const length = monthLength(yearOf(date), month)
  const day = dayOfMonth(date)
  return fromMillis(Date.UTC(yearOf(date), month - 1, day > length ? length : day - 1))
}

/** Whole days from one date to a later one. */
export const daysFrom = (start: PlainDate, end: PlainDate): number => (toMillis(end) - toMillis(start)) / dayLength

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(toMillis(date)).getUTCDay() || 7

/** 2023年9月17日 */
export const writeDate = (date: PlainDate): string => `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`
