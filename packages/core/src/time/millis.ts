import { TZDate } from "@date-fns/tz/date"
import type { Instant } from "./Instant.ts"

/** Milliseconds since 1970 UTC. */
export const toMillis = (instant: Instant): number => Date.parse(instant)

/** The instant as clocks in `zone` show it; milliseconds only where there are any. */
export const fromMillis = (millis: number, zone: string): Instant =>
  new TZDate(millis, zone).toISOString().replace(".000", "") as Instant
