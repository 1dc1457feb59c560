import { TZDate } from "@date-fns/tz/date"
import type { PlainDate, PlainDateTime } from "./PlainDate.ts"

/** The calendar day of a civil date or date and time. */
export const dayOf = (civil: PlainDate | PlainDateTime): PlainDate => civil.slice(0, 10) as PlainDate

/** Year, month and day of a civil date, as numbers. */
export const parts = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10))
]

/** The instant, in milliseconds since 1970 UTC, at which `date` begins in `zone`; `days` later if given. */
export const startOfDay = (date: PlainDate, zone: string, days = 0): number => {
  const [year, month, day] = parts(date)
  return new TZDate(year, month - 1, day + days, zone).getTime()
}

/** The instant, in milliseconds, of a civil date and clock time in `zone`. */
export const atClock = (date: PlainDate, time: string, zone: string): number => {
  const [year, month, day] = parts(date)
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number)
  return new TZDate(year, month - 1, day, hour, minute, second, zone).getTime()
}
