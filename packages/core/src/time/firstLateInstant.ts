import { atClock, startOfDay } from "./civil.ts"
import type { Deadline } from "./Deadline.ts"

/** The first instant, in milliseconds, that is too late. */
export const firstLateInstant = ({ boundary, date, time, zone }: Deadline): number => {
  if (time === undefined) return startOfDay(date, zone, boundary === "inclusive" ? 1 : 0)
  return atClock(date, time, zone) + (boundary === "inclusive" ? 1 : 0)
}
