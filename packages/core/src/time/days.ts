import type { PlainDate } from "./PlainDate.ts"

/** The date that is `days` later, or earlier if negative. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate

/** Days from `start` to `end`: 0 on the same day, negative if `end` is earlier. */
export const daysBetween = (start: PlainDate, end: PlainDate): number =>
  (Date.parse(end) - Date.parse(start)) / 86_400_000
