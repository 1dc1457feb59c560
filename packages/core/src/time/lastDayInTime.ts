import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { RelativeDeadline } from "./RelativeDeadline.ts"
import type { Schedule } from "./Schedule.ts"
import { firstDay, lastDay } from "./scheduleDays.ts"

/** The last day in time for an activity of this schedule; not known where its days are not. */
export const lastDayInTime = (
  { days, to }: RelativeDeadline,
  { approximate, openEnd, sessions }: Schedule
): PlainDate | undefined => {
  if (approximate || (openEnd && to === "after-end")) return undefined
  if (to === "before-start")
    return addDays(
      sessions.map(firstDay).reduce((a, b) => (b < a ? b : a)),
      -days
    )
  return addDays(
    sessions.map(lastDay).reduce((a, b) => (b > a ? b : a)),
    days
  )
}
