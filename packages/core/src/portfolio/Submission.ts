import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"
import { PlainDate, PlainDateTime } from "../time/PlainDate.ts"
import { TermId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** When something arrived, as exactly as it was noted: a day, a day and clock in the notice's zone, or an instant. */
export const ReportedTime = Schema.Union([PlainDate, PlainDateTime, Instant])
export type ReportedTime = typeof ReportedTime.Type

/** A document (报送材料) that a unit sent to the office. Without `receivedAt` it is known to have come, not when. */
export const Submission = Schema.Struct({
  unit: UnitId,
  document: TermId,
  receivedAt: Schema.optionalKey(ReportedTime),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Submission" })
export interface Submission extends Schema.Schema.Type<typeof Submission> {}
