import type { PlainDate } from "@kepu/core"
import type { PlainDateTime } from "@kepu/core/time"
import { readSchedule } from "@kepu/schedule/read"

/**
 * The one day, or day and clock, that a text means as times of activities are read; without a year it is of that year.
 * `undefined` if it cannot be read or means more than one, or none that is certain.
 *
 * @example
 * ```ts
 * import { readMoment } from "@kepu/csv"
 *
 * console.log(readMoment("9月6日17:30", 2023)) // 2023-09-06T17:30
 * ```
 */
export const readMoment = (text: string, year: number): PlainDate | PlainDateTime | undefined => {
  // Activities have no seconds; a moment that has is not to lose them.
  if (/秒|\d[:：]\d+[:：]\d/u.test(text)) return undefined
  const parsed = readSchedule(text, { year })
  if (!parsed.ok) return undefined
  const { approximate, openEnd, sessions } = parsed.schedule
  const [session, ...more] = sessions
  const isOne = session !== undefined && session.end === undefined && more.length === 0
  return isOne && !approximate && !openEnd ? session.start : undefined
}
