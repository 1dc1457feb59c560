import * as Schema from "effect/Schema"
import { mostDays } from "./Window.ts"

/**
 * So many days before an activity begins (开展活动前15天), or after it ends; the last day in time is the one that is
 * `days` earlier or later in the calendar, and it is in time to its 24:00: 15 days before the 20th is the 5th. The day of
 * the activity itself is not counted; one working day before a Monday is the last day worked before it.
 */
export const RelativeDeadline = Schema.TaggedStruct("Relative", {
  days: Schema.Natural.check(Schema.isLessThanOrEqualTo(mostDays)),
  to: Schema.Literals(["before-start", "after-end"]),
  /** Working days (工作日) by the notice's calendar, in place of days of the calendar. */
  working: Schema.optionalKey(Schema.Literal(true))
}).annotate({ identifier: "RelativeDeadline" })
export interface RelativeDeadline extends Schema.Schema.Type<typeof RelativeDeadline> {}
