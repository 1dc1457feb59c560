import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

/**
 * The date that is `days` later, or earlier if negative.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { addDays } from "@kepu/core/time"
 *
 * console.log(addDays("2026-09-30" as PlainDate, 1)) // 2026-10-01
 * ```
 */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate

/**
 * Days from `start` to `end`: 0 on the same day, negative if `end` is earlier.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { daysBetween } from "@kepu/core/time"
 *
 * console.log(daysBetween("2026-09-17" as PlainDate, "2026-09-23" as PlainDate)) // 6
 * ```
 */
export const daysBetween = (start: PlainDate, end: PlainDate): number =>
  (Date.parse(end) - Date.parse(start)) / 86_400_000

/** Every day of a window, first and last day included. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> => {
  const days = [start]
  for (let day = start; day < end;) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}
