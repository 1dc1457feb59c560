import { afterEach, assert, beforeEach, describe, it, vi } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import {
  dateOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  eachDay,
  lastDayOfMonths,
  monthOf,
  plusDays,
  weekdayOf,
  yearOf
} from "../src/calendar.ts"
import { parseSchedule } from "../src/index.ts"
import { notice, show } from "./show.ts"
import { table } from "./table.ts"

const written = table("read")

/** Days around which clocks change, midnights are missing or, in Apia, a whole day is. */
const days = ["1988-04-17", "2011-12-29", "2011-12-31", "2018-11-04", "2023-03-12", "2023-11-05", "2024-02-28"].map(
  (day) => day as PlainDate
)

const dayMillis = 86_400_000
const civil = (date: PlainDate, days = 0): Date => new Date(Date.parse(date) + days * dayMillis)
const text = (date: Date): string => date.toISOString().slice(0, 10)

describe.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Apia", "America/Sao_Paulo"])("in %s", (zone) => {
  beforeEach(() => vi.stubEnv("TZ", zone))
  afterEach(() => vi.unstubAllEnvs())

  it("the process is in the zone", () => {
    assert.strictEqual(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone)
    assert.notStrictEqual(new Date(2023, 0, 1).getTimezoneOffset(), 0)
  })

  it("texts mean the same days", () => {
    const wrong = written.filter(([text, expected]) => show(parseSchedule(text, notice)) !== expected)
    assert.deepStrictEqual(wrong, [])
  })

  it.each(days)("the calendar around %s is that of UTC", (day) => {
    for (let n = -40; n <= 40; n++) {
      const other = plusDays(day, n)
      assert.strictEqual(other, text(civil(day, n)))
      assert.strictEqual(daysBetween(day, other), n)
      assert.strictEqual(weekdayOf(other), civil(day, n).getUTCDay() || 7)
      assert.strictEqual(dateOf(yearOf(other), monthOf(other), dayOfMonth(other)), other)
    }
    assert.deepStrictEqual(
      eachDay(day, plusDays(day, 20)),
      Array.from({ length: 21 }, (_, n) => text(civil(day, n)) as PlainDate)
    )
  })

  it.each([
    ["2023-09-17", 1, "2023-10-16"],
    ["2023-09-01", 1, "2023-09-30"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-30", 1, "2024-02-29"],
    ["2024-01-29", 1, "2024-02-28"],
    ["2023-08-31", 1, "2023-09-30"],
    ["2023-11-15", 3, "2024-02-14"],
    ["2011-11-30", 1, "2011-12-29"]
  ])("months from %s, %i of them, end on %s", (first, months, last) => {
    assert.strictEqual(lastDayOfMonths(first as PlainDate, months), last)
  })

  it("months have their days", () => {
    assert.deepStrictEqual(
      Array.from({ length: 12 }, (_, n) => daysInMonth(2023, n + 1)),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    )
    assert.deepStrictEqual(
      [1900, 2000, 2011, 2024].map((year) => daysInMonth(year, 2)),
      [28, 29, 28, 29]
    )
  })
})
