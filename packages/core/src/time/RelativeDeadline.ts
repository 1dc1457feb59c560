import * as Schema from "effect/Schema"
import type { Schedule } from "./Schedule.ts"
import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import { firstDay, lastDay } from "./scheduleDays.ts"

/**
 * So many days before an activity begins (开展活动前15天), or after it ends; the last day in time is the one that is
 * `days` earlier or later in the calendar, and it is in time to its 24:00: 15 days before the 20th is the 5th.
 */
export const RelativeDeadline = Schema.TaggedStruct("Relative", {
  days: Schema.Natural,
  to: Schema.Literals(["before-start", "after-end"])
}).annotate({ identifier: "RelativeDeadline" })
export interface RelativeDeadline extends Schema.Schema.Type<typeof RelativeDeadline> {}

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
