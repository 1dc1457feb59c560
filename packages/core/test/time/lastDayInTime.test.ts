import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { lastDayInTime } from "../../src/time/lastDayInTime.ts"

const worked = ["2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05"] as unknown as ReadonlyArray<PlainDate>
const on = (...starts: ReadonlyArray<string>) =>
  ({ sessions: starts.map((start) => ({ start })) }) as unknown as Parameters<typeof lastDayInTime>[1]

describe("the last day in time", () => {
  it("is counted from the earliest or the latest day, in whatever order the sessions stand", () => {
    for (const starts of [
      ["2023-09-18", "2023-09-20"],
      ["2023-09-20", "2023-09-18"]
    ]) {
      assert.strictEqual(lastDayInTime({ days: 15, to: "before-start" }, on(...starts)), "2023-09-03")
      assert.strictEqual(lastDayInTime({ days: 5, to: "after-end" }, on(...starts)), "2023-09-25")
    }
  })

  it("after an activity without an end is not known, and before it is", () => {
    const open = { ...on("2023-09-18"), openEnd: true as const }
    assert.isUndefined(lastDayInTime({ days: 5, to: "after-end" }, open))
    assert.strictEqual(lastDayInTime({ days: 1, to: "before-start" }, open), "2023-09-17")
  })

  it("in working days is not known without a calendar, nor beyond its years", () => {
    for (const to of ["before-start", "after-end"] as const) {
      assert.isUndefined(lastDayInTime({ days: 1, to, worked: [] }, on("2027-01-01")))
      assert.isUndefined(lastDayInTime({ days: 1, to, worked }, on("2028-01-01")))
      assert.isUndefined(lastDayInTime({ days: 3, to, worked }, on("2027-01-01")))
    }
    assert.strictEqual(lastDayInTime({ days: 2, to: "after-end", worked }, on("2026-12-31")), "2027-01-05")
    assert.strictEqual(lastDayInTime({ days: 2, to: "before-start", worked }, on("2027-01-04")), "2026-12-30")
  })
})
