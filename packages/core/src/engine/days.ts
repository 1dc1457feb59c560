import type { Schedule } from "../time/Schedule.ts"

/** The number that two digits of a text write. */
const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

/**
 * The number of the day of a civil date or moment, larger the later it is: of 16 bits from 1970 to August of 2140, 0
 * before and 65,536 after that.
 */
export const dayNumber = (civil: string): number => {
  const months = (two(civil, 0) * 100 + two(civil, 2) - 1970) * 12 + two(civil, 5) - 1
  return Math.max(0, Math.min(months * 32 + two(civil, 8), 0x1_0000))
}

/**
 * The first and the last day of a schedule in one number, the first in its upper half, as texts take much longer to
 * compare; the schedule itself where it has not just one session that is exact, or a day without a number of its own.
 */
export const daysOf = (time: Schedule): number | Schedule => {
  const { approximate, openEnd, sessions } = time
  if (sessions.length > 1 || approximate || openEnd) return time
  const { end, start } = sessions[0]
  const first = dayNumber(start)
  const last = end ? dayNumber(end) : first
  return first && last < 0x1_0000 ? (first << 16) | last : time
}

export const firstIn = (days: number): number => days >>> 16
export const lastIn = (days: number): number => days & 0xffff
