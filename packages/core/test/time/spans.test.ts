import { assert, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { daysOf } from "../../src/time/days.ts"
import { spansBy } from "../../src/time/spans.ts"

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

it.each([
  ["Days", "2023-12-31", "2024-01-01", ["2023-12-31 2023-12-31 2023-12-31", "2024-01-01 2024-01-01 2024-01-01"]],
  [
    "Weeks",
    "2023-09-16",
    "2023-09-19",
    ["2023-09-16 2023-09-17 2023-09-16 至 2023-09-17", "2023-09-18 2023-09-19 2023-09-18 至 2023-09-19"]
  ],
  ["Months", "2023-12-30", "2024-01-02", ["2023-12-30 2023-12-31 2023年12月", "2024-01-01 2024-01-02 2024年1月"]],
  ["Years", "2023-12-01", "2024-02-02", ["2023-12-01 2023-12-31 2023年", "2024-01-01 2024-02-02 2024年"]]
] as const)(
  "%s of a window from %s to %s, each as far as it lies in it, with its name",
  (span, start, end, expected) => {
    const found = spansBy[span]({ start: start as PlainDate, end: end as PlainDate })
    assert.deepStrictEqual(
      found.map((one) => `${one.start} ${one.end} ${one.name["zh-CN"]}`),
      expected as never
    )
  }
)

it.each([
  ["Quarters", ["2023-03-31 2023-03-31", "2023-04-01 2023-06-30", "2023-07-01 2023-07-01"]],
  ["HalfYears", ["2023-03-31 2023-06-30", "2023-07-01 2023-07-01"]]
] as const)("%s begin with their first month", (span, expected) => {
  const found = spansBy[span]({ start: "2023-03-31" as PlainDate, end: "2023-07-01" as PlainDate })
  assert.deepStrictEqual(
    found.map((one) => `${one.start} ${one.end}`),
    expected as never
  )
  assert.strictEqual(new Set(found.map(({ name }) => name["zh-CN"])).size, expected.length)
})
