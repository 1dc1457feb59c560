import { dayOfMonth, monthOf } from "../calendar.ts"
import type { Group } from "../groups/Group.ts"
import type { ScheduleOptions } from "../ScheduleOptions.ts"

/**
 * The month of days without a month, such as 18日、19日: that of the window if it lies in one month and all of the days
 * lie in it. A single day, such as 16日, may be of any month and has none.
 */
export const windowMonth = (groups: ReadonlyArray<Group>, { window }: ScheduleOptions): number | undefined => {
  if (window === undefined || window.start.slice(0, 7) !== window.end.slice(0, 7)) return undefined
  const dates = groups.flatMap(({ days }) => days.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))
  const allInside = dates.every(
    ({ day, month, year }) =>
      year === undefined &&
      month === undefined &&
      day !== undefined &&
      day >= dayOfMonth(window.start) &&
      day <= dayOfMonth(window.end)
  )
  return dates.length > 1 && allInside ? monthOf(window.start) : undefined
}
