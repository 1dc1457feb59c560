import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { addDays, addWorkingDays, chinaCalendar, type DayOffset, isWorkingDay, offsetDay } from "@kepu/core/time"
import { WorkingCalendar } from "@kepu/core/schema"
import * as Schema from "effect/Schema"

const day = (date: string) => date as PlainDate
const first = 2020
const last = 2026
const between = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/**
 * Of each year the public holidays (全国年节及纪念日放假办法: 11 days, since 2025 13), each of which takes away a working
 * day, and the weekend days worked, as counted in its notice. In 2020 two more days were off.
 */
const counts: ReadonlyArray<readonly [year: number, holidays: number, worked: number]> = [
  [2020, 13, 6],
  [2021, 11, 7],
  [2022, 11, 7],
  [2023, 11, 7],
  [2024, 11, 8],
  [2025, 13, 5],
  [2026, 13, 6]
]

describe("working days", () => {
  it.each<[date: string, expected: boolean | undefined, why: string]>([
    ["2019-12-31", undefined, "before the first year"],
    ["2020-01-01", false, "the first day, a holiday"],
    ["2020-01-19", true, "a Sunday worked"],
    ["2020-01-30", false, "a holiday"],
    ["2020-02-01", false, "a Saturday that was to be worked, until the festival was prolonged"],
    ["2020-02-02", false, "the last day of the prolonged festival"],
    ["2020-02-03", true, "the day after"],
    ["2022-12-31", false, "a Saturday that the next year's notice names"],
    ["2023-09-28", true, "the day before a holiday"],
    ["2023-09-29", false, "its first day, a Friday"],
    ["2023-10-06", false, "its last day, a Friday"],
    ["2023-10-07", true, "a Saturday worked"],
    ["2023-10-08", true, "a Sunday worked"],
    ["2023-10-14", false, "a Saturday"],
    ["2024-09-14", true, "a Saturday worked"],
    ["2024-09-15", false, "a Sunday in a holiday"],
    ["2026-09-20", true, "a Sunday worked"],
    ["2026-09-25", false, "a holiday"],
    ["2026-12-31", true, "the last day"],
    ["2027-01-04", undefined, "a Monday of a year that is not known"],
    ["2027-01-02", undefined, "a Saturday of a year that is not known"]
  ])("%s: %s, %s", (...[date, expected]) => {
    assert.strictEqual(isWorkingDay(day(date), chinaCalendar), expected)
  })

  it.each(counts)(
    "in %i there are %i working days less than weekdays, and %i weekend days worked",
    (year, holidays, worked) => {
      const days = Array.from({ length: 366 }, (_, n) => addDays(day(`${year}-01-01`), n)).filter((date) =>
        date.startsWith(`${year}`)
      )
      const isWeekend = (date: PlainDate) => [0, 6].includes(new Date(date).getUTCDay())
      const departing = (weekend: boolean) =>
        days.filter((date) => isWeekend(date) === weekend && isWorkingDay(date, chinaCalendar) === weekend)
      assert.strictEqual(departing(false).length - worked, holidays)
      assert.strictEqual(departing(true).length, worked)
    }
  )

  it("of every year a document is named that was issued before it or in it", () => {
    assert.deepStrictEqual(
      chinaCalendar.years.map(({ year }) => year),
      counts.map(([year]) => year)
    )
    for (const { setBy, year } of chinaCalendar.years)
      for (const { documentNumber, issuedOn } of setBy) {
        assert.match(documentNumber, /^国办发明电〔20\d\d〕\d+号$/u)
        assert.include(documentNumber, issuedOn.slice(0, 4))
        assert.include([year - 1, year], Number(issuedOn.slice(0, 4)))
      }
  })

  it.each([
    ["2023-09-28", 1, "2023-10-07"],
    ["2023-09-28", 2, "2023-10-08"],
    ["2023-09-28", 3, "2023-10-09"],
    ["2023-10-01", 0, "2023-10-01"],
    ["2023-10-01", 1, "2023-10-07"],
    ["2023-10-07", -1, "2023-09-28"],
    ["2023-10-05", -1, "2023-09-28"],
    ["2023-12-29", 1, "2024-01-02"],
    ["2024-01-02", -1, "2023-12-29"],
    ["2026-12-30", 1, "2026-12-31"]
  ])("%s and %i working days is %s", (date, days, expected) => {
    assert.strictEqual(addWorkingDays(day(date), days, chinaCalendar), day(expected))
  })

  it.each([
    ["2026-12-31", 1, 2027],
    ["2026-12-01", 1e9, 2027],
    ["2020-01-02", -1, 2019],
    ["2030-06-01", 1, 2030]
  ])("%s and %i working days needs the year %i", (date, days, yearLacking) => {
    assert.deepStrictEqual(addWorkingDays(day(date), days, chinaCalendar), { yearLacking })
  })

  it.prop(
    "so many working days on, that many working days lie behind",
    { from: between(0, 366 * (last - first)), days: between(-30, 30) },
    ({ days, from }) => {
      const date = addDays(day(`${first}-02-01`), from)
      const reached = addWorkingDays(date, days, chinaCalendar)
      if (typeof reached !== "string") return assert.include([first - 1, last + 1], reached.yearLacking)
      const [behind, until] = days < 0 ? [addDays(reached, -1), addDays(date, -1)] : [date, reached]
      let worked = 0
      for (let at = addDays(behind, 1); at <= until; at = addDays(at, 1))
        if (isWorkingDay(at, chinaCalendar)) worked += 1
      assert.strictEqual(worked, Math.abs(days))
      if (days !== 0) assert.isTrue(isWorkingDay(reached, chinaCalendar))
    }
  )
})

describe("days before and after a day", () => {
  const before: DayOffset = { days: 15, side: "before", dayItself: "not-counted" }
  it.each<[string, DayOffset, string]>([
    ["2023-09-20", before, "2023-09-05"],
    ["2023-09-20", { ...before, dayItself: "counted" }, "2023-09-06"],
    ["2023-09-20", { ...before, days: 0 }, "2023-09-20"],
    ["2023-09-20", { ...before, days: 0, dayItself: "counted" }, "2023-09-20"],
    ["2023-09-20", { ...before, days: 1, dayItself: "counted" }, "2023-09-20"],
    ["2023-09-20", { ...before, side: "after" }, "2023-10-05"],
    ["2023-09-20", { ...before, side: "after", dayItself: "counted" }, "2023-10-04"],
    ["2024-01-05", before, "2023-12-21"],
    ["2023-10-09", { ...before, days: 3, working: true }, "2023-09-28"],
    ["2023-10-09", { ...before, days: 3, working: true, dayItself: "counted" }, "2023-10-07"],
    ["2023-10-01", { ...before, days: 1, working: true, dayItself: "counted" }, "2023-09-28"],
    ["2023-09-28", { ...before, days: 5, side: "after", working: true }, "2023-10-11"],
    ["2023-09-28", { ...before, days: 5, side: "after", working: true, dayItself: "counted" }, "2023-10-10"]
  ])("from %s by %o it is %s", (date, offset, expected) => {
    assert.strictEqual(offsetDay(day(date), offset, chinaCalendar), day(expected))
  })

  it("days of the calendar need no calendar of working days, working days need its years", () => {
    assert.strictEqual(offsetDay(day("2031-09-20"), before), day("2031-09-05"))
    const working: DayOffset = { ...before, working: true }
    assert.deepStrictEqual(offsetDay(day("2031-09-20"), working), { yearLacking: 2031 })
    assert.deepStrictEqual(offsetDay(day("2027-01-05"), working, chinaCalendar), { yearLacking: 2027 })
  })
})

describe("a calendar", () => {
  const year = {
    year: 2027,
    setBy: [{ documentNumber: "某〔2026〕1号", issuedOn: "2026-11-01" }],
    rest: [{ first: "2027-01-01", last: "2027-01-03" }],
    worked: ["2027-01-09"]
  }
  const decode = (...years: ReadonlyArray<unknown>) => Schema.decodeUnknownSync(WorkingCalendar)({ years })

  it("is data, and ours is sound", () => {
    assert.deepStrictEqual(Schema.decodeUnknownSync(WorkingCalendar)(chinaCalendar), chinaCalendar)
    assert.isTrue(isWorkingDay(day("2027-01-09"), decode(year)))
    assert.isFalse(isWorkingDay(day("2027-01-01"), decode(year)))
  })

  it.each([
    ["days of another year", [{ ...year, worked: ["2028-01-09"] }]],
    ["days off of another year", [{ ...year, rest: [{ first: "2028-01-01" }] }]],
    ["a last day off that is worked", [{ ...year, worked: ["2027-01-03"] }]],
    ["a first day off that is worked, beside one that may be", [{ ...year, worked: ["2027-01-09", "2027-01-01"] }]],
    [
      "a day worked in one of two holidays",
      [{ ...year, rest: [...year.rest, { first: "2027-02-05", last: "2027-02-11" }], worked: ["2027-02-06"] }]
    ],
    ["days off that end before they begin", [{ ...year, rest: [{ first: "2027-01-03", last: "2027-01-01" }] }]],
    ["a year without its document", [{ ...year, setBy: [] }]],
    ["a year twice", [year, year]]
  ])("with %s is refused", (_, years) => {
    assert.throws(() => decode(...years))
  })
})
