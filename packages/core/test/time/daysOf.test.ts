import { assert, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { daysOf } from "../../src/time/daysOf.ts"

const days = (start: string, end: string): ReadonlyArray<string> =>
  daysOf({ start: start as PlainDate, end: end as PlainDate })

it.each(["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"])(
  "days of a window, over months and clock changes, in %s",
  (zone) => {
    const before = process.env["TZ"]
    process.env["TZ"] = zone
    try {
      assert.deepStrictEqual(days("2023-09-17", "2023-09-17"), ["2023-09-17"])
      assert.deepStrictEqual(days("2024-02-28", "2024-03-01"), ["2024-02-28", "2024-02-29", "2024-03-01"])
      assert.strictEqual(days("2023-10-25", "2023-11-10").length, 17)
      assert.strictEqual(days("2023-03-01", "2023-03-31").at(-1), "2023-03-31")
    } finally {
      if (before === undefined) delete process.env["TZ"]
      else process.env["TZ"] = before
    }
  }
)
