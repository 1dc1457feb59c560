import type { Truth } from "../Truth.ts"
import { addDays, daysOf } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { WorkingCalendar } from "./WorkingCalendar.ts"

/** There is no answer, as the calendar does not have this year. */
export interface YearLacking {
  readonly yearLacking: number
}

interface Departures {
  readonly rest: ReadonlySet<string>
  readonly worked: ReadonlySet<string>
}

const known = new WeakMap<WorkingCalendar, ReadonlyMap<number, Departures>>()

/** The departures from the week by year; worked out once, as a calendar never changes. */
const departuresOf = (calendar: WorkingCalendar): ReadonlyMap<number, Departures> => {
  const found =
    known.get(calendar) ??
    new Map(
      calendar.years.map(({ rest, worked, year }) => [
        year,
        {
          rest: new Set(rest.flatMap(({ first, last = first }) => daysOf({ start: first, end: last }))),
          worked: new Set(worked)
        }
      ])
    )
  known.set(calendar, found)
  return found
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/**
 * Whether a day is worked: a weekday that is no day off, or a Saturday or Sunday that is worked in exchange (调休).
 * Not known of a year that the calendar does not have.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { chinaCalendar, isWorkingDay } from "@kepu/core/time"
 *
 * console.log(isWorkingDay("2026-10-01" as PlainDate, chinaCalendar)) // false
 * ```
 */
export const isWorkingDay = (date: PlainDate, calendar: WorkingCalendar): Truth => {
  const departures = departuresOf(calendar).get(yearOf(date))
  if (departures === undefined) return undefined
  if (departures.worked.has(date)) return true
  return new Date(date).getUTCDay() % 6 !== 0 && !departures.rest.has(date)
}

/**
 * The working day that is `days` working days after `date`, or before it if negative; `date` itself is not counted,
 * whether it is worked or not. Of 0 it is `date`. If a day has to be looked at whose year the calendar does not have,
 * that year.
 *
 * @param days a whole number
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { addWorkingDays, chinaCalendar } from "@kepu/core/time"
 *
 * console.log(addWorkingDays("2026-09-30" as PlainDate, 1, chinaCalendar)) // 2026-10-08
 * ```
 */
export const addWorkingDays = (date: PlainDate, days: number, calendar: WorkingCalendar): PlainDate | YearLacking => {
  let day = date
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, Math.sign(days))
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === undefined) return { yearLacking: yearOf(day) }
    if (isWorked) left -= 1
  }
  return day
}
