import * as Schema from "effect/Schema"

const first = Date.parse("0000-01-02T00:00:00Z")
const end = Date.parse("9999-12-31T00:00:00Z")

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export const Instant = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u, {
    message: "expected a moment with its offset, like 2023-09-07T00:00:00+08:00"
  }),
  Schema.makeFilter((text: string) => Date.parse(text) >= first && Date.parse(text) < end, {
    message: "expected a moment that exists, in the years 0000 to 9999 of every time zone"
  })
)
  .pipe(Schema.brand("Instant"))
  .annotate({ identifier: "Instant" })
export type Instant = typeof Instant.Type
