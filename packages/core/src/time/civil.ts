import { offsetAt } from "./offsetAt.ts"
import type { PlainDate } from "./PlainDate.ts"

/** The milliseconds of a day of UTC. */
export const day = 86_400_000

/**
 * The instant of a civil time in `zone`, which is given as if it were of UTC. Of a time that clocks skip it is as much
 * later as they skip, and of one that they show twice it is the first.
 */
const instantOf = (civil: number, zone: string): number => {
  const [first, second] = [civil - offsetAt(civil - day, zone), civil - offsetAt(civil + day, zone)]
  const isShown = (instant: number) => instant + offsetAt(instant, zone) === civil
  return isShown(second) && !isShown(first) ? second : first
}

/**
 * The instant, in milliseconds since 1970 UTC, at which `date` begins in `zone`; `days` later if given.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { fromMillis, startOfDay } from "@kepu/core/time"
 *
 * console.log(fromMillis(startOfDay("2026-09-17" as PlainDate, "Asia/Shanghai"), "Asia/Shanghai")) // 2026-09-17T00:00:00+08:00
 * ```
 */
export const startOfDay = (date: PlainDate, zone: string, days = 0): number =>
  instantOf(Date.parse(date) + days * day, zone)

/**
 * The instant, in milliseconds, of a civil date and clock time in `zone`.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { atClock, fromMillis } from "@kepu/core/time"
 *
 * console.log(fromMillis(atClock("2026-09-17" as PlainDate, "09:30", "Asia/Shanghai"), "Asia/Shanghai")) // 2026-09-17T09:30:00+08:00
 * ```
 */
export const atClock = (date: PlainDate, time: string, zone: string): number =>
  instantOf(Date.parse(`${date}T${time}Z`), zone)
