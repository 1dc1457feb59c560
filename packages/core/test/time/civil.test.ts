import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { atClock, fromMillis, startOfDay } from "@kepu/core/time"
import { toTheSecond } from "../../src/time/millis.ts"

const show = (millis: number): string => new Date(millis).toISOString().replace(".000", "")

describe.each(["UTC", "Asia/Shanghai", "America/New_York"])("civil time, in a process whose zone is %s", (own) => {
  const before = process.env["TZ"]
  beforeAll(() => {
    process.env["TZ"] = own
  })
  afterAll(() => {
    if (before === undefined) delete process.env["TZ"]
    else process.env["TZ"] = before
  })

  it.each([
    ["a clock", "2023-09-17", "09:30", "Asia/Shanghai", "2023-09-17T01:30:00Z"],
    [
      "a clock of summer time, which China had until 1991",
      "1988-07-01",
      "09:30",
      "Asia/Shanghai",
      "1988-07-01T00:30:00Z"
    ],
    ["before the clocks are put forward", "2024-03-10", "01:59", "America/New_York", "2024-03-10T06:59:00Z"],
    ["a time that they skip: as much later", "2024-03-10", "02:30", "America/New_York", "2024-03-10T07:30:00Z"],
    ["after they were put forward", "2024-03-10", "03:00", "America/New_York", "2024-03-10T07:00:00Z"],
    ["before they are put back", "2024-11-03", "00:59", "America/New_York", "2024-11-03T04:59:00Z"],
    ["a time that they show twice: the first", "2024-11-03", "01:30", "America/New_York", "2024-11-03T05:30:00Z"],
    ["after they were put back", "2024-11-03", "02:00", "America/New_York", "2024-11-03T07:00:00Z"],
    ["half an hour back", "1996-10-26", "00:15", "Asia/Colombo", "1996-10-25T17:45:00Z"],
    ["a day that was left out", "2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T22:00:00Z"],
    ["a year of two digits", "0099-06-01", "12:00", "UTC", "0099-06-01T12:00:00Z"]
  ])("%s", (_, date, time, zone, expected) => {
    assert.strictEqual(show(atClock(date as PlainDate, time, zone)), expected)
  })

  it.each([
    ["as the clock shows it at midnight", "2023-09-17", "Asia/Shanghai", "2023-09-16T16:00:00Z"],
    ["later where there is no midnight", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["at the first of two midnights", "2024-11-03", "America/Havana", "2024-11-03T04:00:00Z"]
  ])("a day begins %s", (_, date, zone, expected) => {
    assert.strictEqual(show(startOfDay(date as PlainDate, zone)), expected)
  })

  it("a moment is shown as a clock of the zone shows it", () => {
    const millis = Date.parse("2024-07-01T12:34:56.789Z")
    assert.deepStrictEqual(
      ["Asia/Shanghai", "America/St_Johns", "UTC"].map((zone) => fromMillis(millis, zone)),
      ["2024-07-01T20:34:56.789+08:00", "2024-07-01T10:04:56.789-02:30", "2024-07-01T12:34:56.789+00:00"]
    )
    assert.strictEqual(fromMillis(millis - 789, "Asia/Shanghai"), "2024-07-01T20:34:56+08:00")
  })

  it("a moment of the middle of a second is cut to the second", () => {
    const second = Date.parse("2024-07-01T12:34:56Z")
    assert.deepStrictEqual(
      [second - 1, second, second + 1].map((millis) => toTheSecond(millis, "Asia/Shanghai")),
      ["2024-07-01T20:34:55+08:00", "2024-07-01T20:34:56+08:00", "2024-07-01T20:34:56+08:00"]
    )
  })

  it.each([
    ["Asia/Shanghai", 0],
    ["Europe/London", 1],
    ["Australia/Lord_Howe", 1]
  ])(
    "what a clock of %s shows at the moment of a civil time is that time, each hour of a year but %i",
    (zone, skipped) => {
      const hours = Array.from({ length: 365 * 24 }, (_, hour) =>
        new Date(Date.UTC(2023, 0, 1, hour, 15)).toISOString().slice(0, 16)
      )
      const shown = (civil: string) => fromMillis(atClock(civil.slice(0, 10) as PlainDate, civil.slice(11), zone), zone)
      assert.strictEqual(hours.filter((civil) => !shown(civil).startsWith(civil)).length, skipped)
    }
  )
})
