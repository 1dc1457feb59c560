import * as Schema from "effect/Schema"
import { Deadline } from "./Deadline.ts"
import { RelativeDeadline } from "./RelativeDeadline.ts"

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

/**
 * So many days before a window begins, or after it ends (活动结束后5个工作日内); the last day in time is the one that is
 * `days` earlier or later, and it is in time to its 24:00. The window's own day is not counted.
 */
export const FromWindow = Schema.TaggedStruct("FromWindow", {
  window: Schema.NonEmptyString,
  days: RelativeDeadline.fields.days,
  to: RelativeDeadline.fields.to,
  working: RelativeDeadline.fields.working
})
/** It has to be so at all times (常态要求): what is not is unmet at once. */
export const AtOnce = Schema.TaggedStruct("AtOnce", {})

/**
 * What a rule may say of its time. `requirement/moments` works out days, so that whatever judges knows `TimeLimit` alone.
 *
 * @example
 * ```ts
 * import { Limit } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Limit)
 * console.log(is({ _tag: "WindowEnd", window: "science-day" }), is({ _tag: "Never" })) // true false
 * ```
 */
export const Limit = Schema.Union([...TimeLimit.members, FromWindow, AtOnce]).annotate({ identifier: "Limit" })
export type Limit = typeof Limit.Type
