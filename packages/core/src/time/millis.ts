import type { Instant } from "./Instant.ts"
import { offsetAt } from "./offsetAt.ts"

/** Milliseconds since 1970 UTC. */
export const toMillis = (instant: Instant): number => Date.parse(instant)

/** The instant as clocks in `zone` show it; milliseconds only where there are any. */
export const fromMillis = (millis: number, zone: string): Instant => {
  const offset = offsetAt(millis, zone)
  const civil = new Date(millis + offset).toISOString().slice(0, -1).replace(".000", "")
  const ahead = new Date(Math.abs(offset)).toISOString().slice(11, 16)
  return `${civil}${offset < 0 ? "-" : "+"}${ahead}` as Instant
}

/** The instant without its milliseconds: of the stroke of a clock that is still in time, the stroke. */
export const toTheSecond = (millis: number, zone: string): Instant => fromMillis(millis - (millis % 1000), zone)
