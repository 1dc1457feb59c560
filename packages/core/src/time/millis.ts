import type { Instant } from "./Instant.ts"
import { offsetAt } from "./offsetAt.ts"

/**
 * Milliseconds since 1970 UTC.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { toMillis } from "@kepu/core/time"
 *
 * console.log(toMillis("1970-01-01T08:00:01+08:00" as Instant)) // 1000
 * ```
 */
export const toMillis = (instant: Instant): number => Date.parse(instant)

/**
 * The instant as clocks in `zone` show it; milliseconds only where there are any.
 *
 * @example
 * ```ts
 * import { fromMillis } from "@kepu/core/time"
 *
 * console.log(fromMillis(0, "Asia/Shanghai")) // 1970-01-01T08:00:00+08:00
 * ```
 */
export const fromMillis = (millis: number, zone: string): Instant => {
  const offset = offsetAt(millis, zone)
  const civil = new Date(millis + offset).toISOString().slice(0, -1).replace(".000", "")
  const ahead = new Date(Math.abs(offset)).toISOString().slice(11, 16)
  return `${civil}${offset < 0 ? "-" : "+"}${ahead}` as Instant
}

/** The instant without its milliseconds: of the stroke of a clock that is still in time, the stroke. */
export const toTheSecond = (millis: number, zone: string): Instant => fromMillis(millis - (millis % 1000), zone)
