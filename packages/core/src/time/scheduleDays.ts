import type { Truth } from "../Truth.ts"
import { dayOf } from "./civil.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Schedule, Session } from "./Schedule.ts"
import type { Window } from "./Window.ts"

export const firstDay = ({ start }: Session): PlainDate => dayOf(start)
export const lastDay = ({ end, start }: Session): PlainDate => dayOf(end ?? start)

/** Texts of days and of moments compare alike but on the window's last day: a moment of it begins with the day. */
const overlaps = ({ end, start }: Session, window: Pick<Window, "start" | "end">) =>
  (end ?? start) >= window.start && (start <= window.end || start.startsWith(window.end))
const inside = (session: Session, window: Pick<Window, "start" | "end">) =>
  firstDay(session) >= window.start && lastDay(session) <= window.end

/** Whether at least one day of the schedule lies in the window. */
export const touches = ({ approximate, openEnd, sessions }: Schedule, window: Pick<Window, "start" | "end">): Truth => {
  if (sessions.length === 1 && !approximate && !openEnd) return overlaps(sessions[0], window)
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
