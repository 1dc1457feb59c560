import * as Schema from "effect/Schema"
import type { Truth } from "../Truth.ts"
import { dayOf, PlainDate, PlainDateTime } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

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
 */
export const Schedule = Schema.Struct({
  sessions: Schema.NonEmptyArray(Session),
  openEnd: Schema.optionalKey(Schema.Literal(true)),
  approximate: Schema.optionalKey(Schema.Literal(true))
}).annotate({ identifier: "Schedule" })
export interface Schedule extends Schema.Schema.Type<typeof Schedule> {}

export const firstDay = ({ start }: Session): PlainDate => dayOf(start)
export const lastDay = ({ end, start }: Session): PlainDate => dayOf(end ?? start)

const overlaps = (session: Session, window: Pick<Window, "start" | "end">) =>
  firstDay(session) <= window.end && lastDay(session) >= window.start
const inside = (session: Session, window: Pick<Window, "start" | "end">) =>
  firstDay(session) >= window.start && lastDay(session) <= window.end

/** Whether at least one day of the schedule lies in the window. */
export const touches = ({ approximate, openEnd, sessions }: Schedule, window: Pick<Window, "start" | "end">): Truth => {
  const sure = approximate ? inside : overlaps
  if (sessions.some((session) => sure(session, window))) return true
  if (approximate && sessions.some((session) => overlaps(session, window))) return undefined
  if (openEnd && sessions.some((session) => firstDay(session) <= window.end)) return undefined
  return false
}

/** Whether every day of the schedule lies in the window. */
export const isWithin = (
  { approximate, openEnd, sessions }: Schedule,
  window: Pick<Window, "start" | "end">
): Truth => {
  const possible = approximate ? overlaps : inside
  if (!sessions.every((session) => possible(session, window))) return false
  if (openEnd || (approximate && !sessions.every((session) => inside(session, window)))) return undefined
  return true
}

/** Whether the schedule's last day has come on `today`. */
export const hasReachedLastDay = ({ approximate, openEnd, sessions }: Schedule, today: PlainDate): Truth => {
  const starts = sessions.map(firstDay)
  const ends = sessions.map(lastDay)
  const latest = [...starts, ...ends].reduce((a, b) => (a > b ? a : b))
  if (openEnd) return starts.some((start) => start > today) ? false : undefined
  if (today >= latest) return true
  return approximate && starts.some((start) => start <= today) ? undefined : false
}
