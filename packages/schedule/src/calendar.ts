import type { PlainDate } from "@kepu/core"

// Days begin at midnights of UTC, so that the zone of the process and its clock changes have no influence.
const millisPerDay = 86_400_000
const dateAt = (millis: number): PlainDate => new Date(millis).toISOString().slice(0, 10) as PlainDate

const pad = (number: number): string => String(number).padStart(2, "0")

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
/** 1 to 12. */
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOfMonth = (date: PlainDate): number => Number(date.slice(8, 10))
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(date).getUTCDay() || 7

/** The number of days in a month 1 to 12. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The date, or `undefined` if it does not exist. Years outside 1900 to 2199 count as misprints. */
export const dateOf = (year: number, month: number, day: number): PlainDate | undefined =>
  [year, month, day].every(Number.isInteger) &&
  year >= 1900 &&
  year <= 2199 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month)
    ? (`${year}-${pad(month)}-${pad(day)}` as PlainDate)
    : undefined

export const plusDays = (date: PlainDate, days: number): PlainDate => dateAt(Date.parse(date) + days * millisPerDay)

/** The last day of a period of whole months: one month from 9月17日 ends on 10月16日, one from 1月31日 on 2月28日. */
export const lastDayOfMonths = (first: PlainDate, months: number): PlainDate => {
  const [year, month] = [yearOf(first), monthOf(first) + months]
  const last = Math.min(Date.UTC(year, month - 1, dayOfMonth(first) - 1), Date.UTC(year, month, 0))
  return dateAt(last)
}

/** Days from `start` to `end`: 0 on the same day, negative if `end` is earlier. */
export const daysBetween = (start: PlainDate, end: PlainDate): number =>
  (Date.parse(end) - Date.parse(start)) / millisPerDay

/** Every day from `first` to `last`, both included. */
export const eachDay = (first: PlainDate, last: PlainDate): ReadonlyArray<PlainDate> =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => plusDays(first, index))

/** The date as people write it: 2023年9月17日. */
export const writeDate = (date: PlainDate): string => `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`

/** Minutes since midnight as 09:00. */
export const clockText = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
