import { TZDate } from "@date-fns/tz/date"
import * as Schema from "effect/Schema"

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine.
 */
export const Instant = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u, {
    message: "expected a moment with its offset, like 2023-09-07T00:00:00+08:00"
  }),
  Schema.makeFilter((text: string) => !Number.isNaN(Date.parse(text)), { message: "expected a moment that exists" })
)
  .pipe(Schema.brand("Instant"))
  .annotate({ identifier: "Instant" })
export type Instant = typeof Instant.Type

/** Milliseconds since 1970 UTC. */
export const toMillis = (instant: Instant): number => Date.parse(instant)

/** The instant as clocks in `zone` show it; milliseconds only where there are any. */
export const fromMillis = (millis: number, zone: string): Instant =>
  new TZDate(millis, zone).toISOString().replace(".000", "") as Instant
