import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { readDay } from "../src/cells/day.ts"
import { readReceived } from "../src/cells/received.ts"

const notice = { issuedOn: "2023-09-01" as PlainDate, zone: "Asia/Shanghai" }

describe("the day that a cell says", () => {
  it.each([
    ["2023-09-18", "2023-09-18"],
    ["2023年9月18日", "2023-09-18"],
    ["9月18日", "2023-09-18"],
    ["2023-09-18 17:30", "2023-09-18"],
    ["2023-09-18 17:30:59", "2023-09-18"],
    ["2023-09-18 24:00", "2023-09-18"],
    ["2023-09-18T23:30:00Z", "2023-09-18"],
    ["农历八月十五", "2023-09-29"]
  ])("of %s is %s", (cell, day) => assert.strictEqual(readDay(cell, notice), day))

  it.each(["9.18", "2023-09-31", "2023-09-18 17:60", "2023-09-18 17:30:60", "2023-09-18 24:01", "近日", ""])(
    "is not known of “%s”, or is as times of activities have it",
    (cell) => assert.strictEqual(readDay(cell, notice), readReceived(cell, notice)?.slice(0, 10))
  )

  it("is the day of the moment at which it arrived", () => {
    const two = (number: number): string => String(number).padStart(2, "0")
    const days = ["", "2023", "2024"].flatMap((year) =>
      ["-", "/", "月"].flatMap((mark) =>
        [1, 2, 12, 13].flatMap((month) =>
          [0, 1, 29, 31, 32].map(
            (day) =>
              `${year === "" ? "" : `${year}${mark === "月" ? "年" : mark}`}${two(month)}${mark}${two(day)}${mark === "月" ? "日" : ""}`
          )
        )
      )
    )
    const clocks = [
      "",
      " 00:00",
      " 09:30",
      " 23:59:59",
      " 23:59:60",
      " 23:60",
      " 24:00",
      " 24:00:00",
      " 24:01",
      " 25:00"
    ]
    for (const cell of days.flatMap((day) => clocks.map((clock) => day + clock)))
      assert.strictEqual(readDay(cell, notice), readReceived(cell, notice)?.slice(0, 10), cell)
  })
})
