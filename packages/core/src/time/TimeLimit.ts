import * as Schema from "effect/Schema"
import { Deadline } from "./Deadline.ts"

/** To the end of the last day of one of the notice's windows. */
export const WindowEnd = Schema.TaggedStruct("WindowEnd", { window: Schema.NonEmptyString })
/** To a deadline of its own. */
export const Until = Schema.TaggedStruct("Until", { deadline: Deadline })
/** The notice gives no time: what is open stays open and is never overdue. */
export const NoLimit = Schema.TaggedStruct("NoLimit", {})

/** To a moment that a later notice sets (另行通知): until then nothing is overdue. */
export const Open = Schema.TaggedStruct("Open", {})

/** The time within which something may still be done, during which it is `pending` rather than `unmet`. */
export const TimeLimit = Schema.Union([WindowEnd, Until, NoLimit, Open]).annotate({ identifier: "TimeLimit" })
export type TimeLimit = typeof TimeLimit.Type
