import * as Schema from "effect/Schema"
import { Instant, toMillis } from "../time/Instant.ts"
import { atClock, PlainDate, PlainDateTime, startOfDay } from "../time/PlainDate.ts"
import { TermId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** When something arrived, as exactly as it was noted: a day, a day and clock in the notice's zone, or an instant. */
export const ReportedTime = Schema.Union([PlainDate, PlainDateTime, Instant])
export type ReportedTime = typeof ReportedTime.Type

const isDate = Schema.is(PlainDate)
const isDateTime = Schema.is(PlainDateTime)

/** The first and the last millisecond that a reported time may mean. */
export const spanOf = (time: ReportedTime, zone: string): { readonly first: number; readonly last: number } => {
  if (isDate(time)) return { first: startOfDay(time, zone), last: startOfDay(time, zone, 1) - 1 }
  if (isDateTime(time)) {
    const moment = atClock(time.slice(0, 10) as PlainDate, time.slice(11), zone)
    return { first: moment, last: moment }
  }
  const moment = toMillis(time)
  return { first: moment, last: moment }
}

/** A document (报送材料) that a unit sent to the office. Without `receivedAt` it is known to have come, not when. */
export const Submission = Schema.Struct({
  unit: UnitId,
  document: TermId,
  receivedAt: Schema.optionalKey(ReportedTime),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Submission" })
export interface Submission extends Schema.Schema.Type<typeof Submission> {}
