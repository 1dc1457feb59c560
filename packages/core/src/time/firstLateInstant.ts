import { atClock, startOfDay } from "./civil.ts"
import type { Deadline } from "./Deadline.ts"

/**
 * The first instant, in milliseconds, that is too late by the words of a deadline, whether it is confirmed or not.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { endOfDeadline, fromMillis } from "@kepu/core/time"
 *
 * const deadline = { date: "2026-07-03" as PlainDate, boundary: "exclusive", zone: "Asia/Shanghai" } as const
 * console.log(fromMillis(endOfDeadline(deadline), "Asia/Shanghai")) // 2026-07-03T00:00:00+08:00
 * ```
 */
export const endOfDeadline = ({ boundary, date, time, zone }: Deadline): number => {
  if (time === undefined) return startOfDay(date, zone, boundary === "inclusive" ? 1 : 0)
  return atClock(date, time, zone) + (boundary === "inclusive" ? 1 : 0)
}

const known = new WeakMap<Deadline, number>()

/**
 * The first instant, in milliseconds, that is too late; `Infinity` while a deadline is tentative. Worked out once, as a
 * deadline never changes.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { firstLateInstant, fromMillis } from "@kepu/core/time"
 *
 * const late = firstLateInstant({ date: "2026-07-03" as PlainDate, boundary: "inclusive", zone: "Asia/Shanghai" })
 * console.log(fromMillis(late, "Asia/Shanghai")) // 2026-07-04T00:00:00+08:00
 * ```
 */
export const firstLateInstant = (deadline: Deadline): number => {
  const found = known.get(deadline) ?? (deadline.tentative ? Number.POSITIVE_INFINITY : endOfDeadline(deadline))
  known.set(deadline, found)
  return found
}
