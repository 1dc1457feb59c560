import { assert, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { addDays, daysBetween } from "@kepu/core/time"
import { weekdayOf } from "../../src/time/weekdayOf.ts"

it.each([
  ["2023-09-17", 0, "2023-09-17", 7],
  ["2023-09-17", 1, "2023-09-18", 1],
  ["2023-09-17", -1, "2023-09-16", 6],
  ["2024-02-28", 2, "2024-03-01", 5],
  ["2023-12-31", 1, "2024-01-01", 1],
  ["2011-12-29", 1, "2011-12-30", 5],
  ["2018-11-03", 1, "2018-11-04", 7]
])("%s and %i days is %s, weekday %i, in every zone", (start, days, end, weekday) => {
  const before = process.env["TZ"]
  try {
    for (const zone of ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Apia", "America/Sao_Paulo"]) {
      process.env["TZ"] = zone
      assert.strictEqual(addDays(start as PlainDate, days), end)
      assert.strictEqual(daysBetween(start as PlainDate, end as PlainDate), days)
      assert.strictEqual(weekdayOf(end as PlainDate), weekday)
    }
  } finally {
    if (before === undefined) delete process.env["TZ"]
    else process.env["TZ"] = before
  }
})
