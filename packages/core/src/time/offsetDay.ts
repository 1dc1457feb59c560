import type { DayOffset } from "./DayOffset.ts"
import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { WorkingCalendar } from "./WorkingCalendar.ts"
import { addWorkingDays, type YearLacking } from "./workingDays.ts"

const noYears: WorkingCalendar = { years: [] }

/**
 * The day that an offset reaches. It is itself in time: what has to come 15 days before the 20th may come on the 5th.
 *
 * Where the day itself is counted, the counting begins one day earlier in its direction, so a day itself that is not
 * worked is not counted as a working day. Without a calendar working days are not known of any year.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { offsetDay } from "@kepu/core/time"
 *
 * const offset = { days: 15, side: "before", dayItself: "not-counted" } as const
 * console.log(offsetDay("2026-09-20" as PlainDate, offset)) // 2026-09-05
 * ```
 */
export const offsetDay = (
  day: PlainDate,
  { dayItself, days, side, working }: DayOffset,
  calendar: WorkingCalendar = noYears
): PlainDate | YearLacking => {
  if (days === 0) return day
  const forward = side === "after" ? 1 : -1
  const from = dayItself === "counted" ? addDays(day, -forward) : day
  return working ? addWorkingDays(from, forward * days, calendar) : addDays(from, forward * days)
}
