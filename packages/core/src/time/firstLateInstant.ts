import { atClock, startOfDay } from "./civil.ts"
import type { Deadline } from "./Deadline.ts"

/** The first instant, in milliseconds, that is too late by the words of a deadline, whether it is confirmed or not. */
export const endOfDeadline = ({ boundary, date, time, zone }: Deadline): number => {
  if (time === undefined) return startOfDay(date, zone, boundary === "inclusive" ? 1 : 0)
  return atClock(date, time, zone) + (boundary === "inclusive" ? 1 : 0)
}

const known = new WeakMap<Deadline, number>()

/**
 * The first instant, in milliseconds, that is too late; `Infinity` while a deadline is tentative. Worked out once, as a
 * deadline never changes.
 */
export const firstLateInstant = (deadline: Deadline): number => {
  const found = known.get(deadline) ?? (deadline.tentative ? Number.POSITIVE_INFINITY : endOfDeadline(deadline))
  known.set(deadline, found)
  return found
}
