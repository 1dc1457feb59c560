import * as Schema from "effect/Schema"
import { mostDays } from "./Window.ts"

/**
 * So many days before or after a day, as in 「开展活动前15天」 or 「活动结束后5个工作日内」.
 *
 * `dayItself` says whether the day from which is counted is the first of them: 15 days before the 20th is the 5th if it
 * is not counted, and the 6th if it is. Chinese law does not count it (民法典第二百零一条), yet a notice may, so there is
 * no default.
 */
export const DayOffset = Schema.Struct({
  days: Schema.Natural.check(Schema.isLessThanOrEqualTo(mostDays)),
  side: Schema.Literals(["before", "after"]),
  dayItself: Schema.Literals(["counted", "not-counted"]),
  /** Working days (工作日) in place of days of the calendar. */
  working: Schema.optionalKey(Schema.Literal(true))
}).annotate({ identifier: "DayOffset" })
export interface DayOffset extends Schema.Schema.Type<typeof DayOffset> {}
