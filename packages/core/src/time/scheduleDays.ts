import { all, type Truth } from "../Truth.ts"
import { dayOf } from "./dayOf.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Schedule, Session } from "./Schedule.ts"
import type { Window } from "./Window.ts"

/**
 * The calendar day on which a session begins, in civil time.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { firstDay } from "@kepu/core/time"
 *
 * console.log(firstDay({ start: "2026-09-17" as PlainDate, end: "2026-09-18" as PlainDate })) // 2026-09-17
 * ```
 */
export const firstDay = ({ start }: Session): PlainDate => dayOf(start)

/**
 * The last calendar day of a session, inclusive; the day on which it begins where it has no end.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { lastDay } from "@kepu/core/time"
 *
 * console.log(lastDay({ start: "2026-09-17" as PlainDate, end: "2026-09-18" as PlainDate })) // 2026-09-18
 * ```
 */
export const lastDay = ({ end, start }: Session): PlainDate => dayOf(end ?? start)

/** Texts of days and of moments compare alike but on the window's last day: a moment of it begins with the day. */
const overlaps = ({ end, start }: Session, window: Pick<Window, "start" | "end">) =>
  (end ?? start) >= window.start && (start <= window.end || start.startsWith(window.end))
const inside = (session: Session, window: Pick<Window, "start" | "end">) =>
  firstDay(session) >= window.start && lastDay(session) <= window.end

/** The session that begins last: an open end is its own, and the others are as long as they are written. */
const lastOf = (sessions: Schedule["sessions"]): Session => sessions.reduce((a, b) => (b.start >= a.start ? b : a))

/**
 * Whether at least one day of the schedule lies in the window. An approximate session is held once within its days.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { touches } from "@kepu/core/time"
 *
 * const [start, end] = ["2026-09-17" as PlainDate, "2026-09-23" as PlainDate]
 * console.log(touches({ sessions: [{ start: end }] }, { start, end })) // true
 * ```
 */
export const touches = ({ approximate, openEnd, sessions }: Schedule, window: Pick<Window, "start" | "end">): Truth => {
  if (sessions.length === 1 && !approximate && !openEnd) return overlaps(sessions[0], window)
  const sure = approximate ? inside : overlaps
  if (sessions.some((session) => sure(session, window))) return true
  if (approximate && sessions.some((session) => overlaps(session, window))) return undefined
  return openEnd && firstDay(lastOf(sessions)) <= window.end ? undefined : false
}

/**
 * Whether every day of the schedule lies in the window.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { isWithin } from "@kepu/core/time"
 *
 * const [day, end] = ["2026-09-17" as PlainDate, "2026-09-23" as PlainDate]
 * console.log(isWithin({ sessions: [{ start: day }] }, { start: day, end })) // true
 * ```
 */
export const isWithin = (
  { approximate, openEnd, sessions }: Schedule,
  window: Pick<Window, "start" | "end">
): Truth => {
  const possible = approximate ? overlaps : inside
  if (!sessions.every((session) => possible(session, window))) return false
  if (openEnd || (approximate && !sessions.every((session) => inside(session, window)))) return undefined
  return true
}

/**
 * Whether the schedule's last day has come on `today`.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import type { Schedule } from "@kepu/core/time"
 * import { hasReachedLastDay } from "@kepu/core/time"
 *
 * const schedule: Schedule = { sessions: [{ start: "2026-09-17" as PlainDate, end: "2026-09-18" as PlainDate }] }
 * console.log(hasReachedLastDay(schedule, "2026-09-18" as PlainDate)) // true
 * ```
 */
export const hasReachedLastDay = ({ approximate, openEnd, sessions }: Schedule, today: PlainDate): Truth => {
  if (sessions.length === 1 && !approximate && !openEnd) return lastDay(sessions[0]) <= today
  const last = lastOf(sessions)
  const truths = sessions.map((session): Truth => {
    if (firstDay(session) > today) return false
    if (openEnd && session === last) return undefined
    if (lastDay(session) <= today) return true
    return approximate ? undefined : false
  })
  return all(truths)
}
