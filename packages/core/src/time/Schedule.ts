import * as Schema from "effect/Schema"
import { PlainDate, PlainDateTime } from "./PlainDate.ts"

const Civil = Schema.Union([PlainDate, PlainDateTime])

/** One sitting of an activity in civil time; `end` is inclusive, and absent when the activity ends on the day it starts. */
export const Session = Schema.Struct({
  start: Civil,
  end: Schema.optionalKey(Civil)
})
  .check(
    Schema.makeFilter(({ end, start }) => end === undefined || !isBefore(end, start), {
      message: "a session must not end before it starts"
    })
  )
  .annotate({ identifier: "Session" })
export interface Session extends Schema.Schema.Type<typeof Session> {}

/** Days are compared with days, and clocks only where both sides state one. */
function isBefore(end: string, start: string): boolean {
  const precision = Math.min(end.length, start.length)
  return end.slice(0, precision) < start.slice(0, precision)
}

/**
 * When an activity takes place (活动时间).
 *
 * - `openEnd`: it goes on from the last session's start for an unstated time (9月16日起);
 * - `approximate`: it lies somewhere inside the sessions' days (9月中旬).
 *
 * @example
 * ```ts
 * import { Schedule } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Schedule)
 * console.log(is({ sessions: [{ start: "2023-09-18", end: "2023-09-20" }] }), is({ sessions: [{ start: "2023-09-20", end: "2023-09-18" }] })) // true false
 * ```
 */
export const Schedule = Schema.Struct({
  sessions: Schema.NonEmptyArray(Session),
  openEnd: Schema.optionalKey(Schema.Literal(true)),
  approximate: Schema.optionalKey(Schema.Literal(true))
}).annotate({ identifier: "Schedule" })
export interface Schedule extends Schema.Schema.Type<typeof Schedule> {}
