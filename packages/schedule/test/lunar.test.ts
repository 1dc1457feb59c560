import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { plusDays } from "../src/calendar.ts"
import { lunarDay } from "../src/lunar.ts"

/** Spring Festivals from 2001 to 2030, as the State Council and the observatory published them. */
const springFestivals =
  "01-24 02-12 02-01 01-22 02-09 01-29 02-18 02-07 01-26 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 " +
  "02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03"

const midAutumn = "09-27 09-15 10-04 09-24 09-13 10-01 09-21 09-10 09-29 09-17 10-06 09-25"

describe("the lunar calendar", () => {
  it("has the Spring Festivals", () => {
    const days = springFestivals.split(" ").map((day, index) => `${2001 + index}-${day}`)
    for (const day of days) assert.strictEqual(lunarDay(Number(day.slice(0, 4)), 1, 1), day as PlainDate)
  })

  it("has the Mid-Autumn Festivals", () => {
    const days = midAutumn.split(" ").map((day, index) => `${2015 + index}-${day}`)
    for (const day of days) assert.strictEqual(lunarDay(Number(day.slice(0, 4)), 8, 15), day as PlainDate)
  })

  it("is that of the runtime, but for four months whose new moons are close to midnight", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-chinese", { dateStyle: "short", timeZone: "UTC" })
    const differing = new Set<string>()
    let told = 0
    for (let day = "2001-03-01" as PlainDate; day < "2039-12-01"; day = plusDays(day, 5)) {
      const parts = new Map<string, string>(
        format.formatToParts(Date.parse(day)).map(({ type, value }) => [type, value])
      )
      const [year, month, ofMonth] = ["relatedYear", "month", "day"].map((type) => Number(parts.get(type)))
      const found = lunarDay(year ?? 0, month ?? 0, ofMonth ?? 0)
      if (found === undefined) continue
      told++
      if (found !== day) differing.add(`${year}-${month}`)
    }
    assert.deepStrictEqual([...differing], ["2012-7", "2018-10", "2027-1", "2030-1"])
    assert.isAbove(told, 2_400)
  })

  it("has no day that may be of two years, of a leap month or of none", () => {
    // 腊月廿三 of lunar 2022 is 2023-01-14, and that of lunar 2023 is in 2024.
    assert.isUndefined(lunarDay(2023, 12, 23))
    assert.strictEqual(lunarDay(2023, 11, 1), "2023-12-13")
    // 冬月 of lunar 2023 ends in January.
    assert.isUndefined(lunarDay(2023, 11, 30))
    // The second month of 2023 has 30 days and a leap month of 29 behind it.
    assert.strictEqual(lunarDay(2023, 2, 30), "2023-03-21")
    assert.strictEqual(lunarDay(2023, 3, 1), "2023-04-20")
    assert.isUndefined(lunarDay(2023, 3, 30))
  })

  it.each([
    [2000, 8, 15, undefined],
    [2001, 8, 15, "2001-10-01"],
    [2039, 8, 15, "2039-10-02"],
    [2040, 8, 15, undefined],
    [2023, 0, 1, undefined],
    [2023, 13, 1, undefined],
    [2023, 8, 0, undefined],
    [2023, 8, 30, "2023-10-14"],
    [2023, 8, 31, undefined],
    [Number.NaN, 8, 15, undefined]
  ])("%d, month %d, day %d: %s", (year, month, day, expected) => {
    assert.strictEqual(lunarDay(year, month, day), expected as PlainDate | undefined)
  })
})
