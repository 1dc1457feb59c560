import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"
import { PlainDate, PlainDateTime } from "../time/PlainDate.ts"

/** When something arrived, as exactly as it was noted: a day, a day and clock in the notice's zone, or an instant. */
export const ReportedTime = Schema.Union([PlainDate, PlainDateTime, Instant])
export type ReportedTime = typeof ReportedTime.Type
