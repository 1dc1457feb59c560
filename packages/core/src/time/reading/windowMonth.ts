import { dayOfMonth, monthOf } from "./calendar.ts"
import type { Group } from "./group.ts"
import type { ReadingContext } from "./resolveDay.ts"

/**
 * The month of a window that lies in one month, for a text of several days without a month that are all in it, such as
 * 18日、19日. A single day such as 16日 may be of any month, whatever the window.
 */
export const windowMonth = (groups: ReadonlyArray<Group>, { window }: ReadingContext): number | undefined => {
  if (window === undefined || window.start.slice(0, 7) !== window.end.slice(0, 7)) return undefined
  const dates = groups.flatMap(({ days }) => days.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))
  const allLie = dates.every(
    ({ day, month, year }) =>
      year === undefined &&
      month === undefined &&
      day !== undefined &&
      day >= dayOfMonth(window.start) &&
      day <= dayOfMonth(window.end)
  )
  return dates.length > 1 && allLie ? monthOf(window.start) : undefined
}
