import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { parseSchedule, type ScheduleOptions } from "../src/index.ts"
import { notice, show } from "./show.ts"

const window = (start: string, end: string) => ({ start: start as PlainDate, end: end as PlainDate })

/** What is read, or the code and the suggestion. */
const answer = (text: string, options: ScheduleOptions): string => {
  const parsed = parseSchedule(text, options)
  return parsed.ok ? show(parsed) : `${parsed.code} ${parsed.suggestion ?? "-"}`
}

const september = { year: 2023, window: window("2023-09-01", "2023-09-30") }
const winter = { window: window("2023-12-20", "2024-01-10") }

describe("9.20, of which a spreadsheet leaves 9.2", () => {
  it.each<readonly [string, ScheduleOptions, string]>([
    ["9.2", notice, "zero-lost 2023年9月20日"],
    ["9.1", notice, "zero-lost -"],
    ["9.2", { year: 2023, window: window("2023-09-01", "2023-09-19") }, "2023-09-02"],
    ["9.2", { year: 2023, window: window("2023-09-01", "2023-09-20") }, "zero-lost 2023年9月20日"],
    ["9.2", { year: 2023, window: window("2023-09-03", "2023-09-20") }, "zero-lost 2023年9月20日"],
    ["9.2", { year: 2023 }, "zero-lost -"],
    ["9.2", {}, "zero-lost -"],
    ["9.2", { ...notice, keepsZeros: true }, "zero-lost 2023年9月20日"],
    ["9.1", { ...notice, keepsZeros: true }, "2023-09-01"],
    ["9.2", september, "zero-lost 2023年9月20日"],
    ["9.2", { ...september, keepsZeros: true }, "2023-09-02"],
    ["9.20", notice, "2023-09-20"],
    ["9.02", notice, "2023-09-02"],
    ["9.4", notice, "2023-09-04"],
    ["2.3", notice, "2023-02-03"],
    ["2.2", { year: 2023, window: window("2023-02-15", "2023-02-28") }, "zero-lost 2023年2月20日"],
    ["9.2日", notice, "2023-09-02"],
    ["9.2-9.3", notice, "2023-09-02/2023-09-03"],
    ["2023.9.2", notice, "2023-09-02"]
  ])("%s with %o: %s", (text, options, expected) => assert.strictEqual(answer(text, options), expected))
})

describe("numbers of days", () => {
  it.each<readonly [string, ScheduleOptions, string]>([
    ["45187", notice, "2023-09-18"],
    ["45187.375", notice, "2023-09-18T09:00"],
    ["45187.99999", notice, "2023-09-18T23:59"],
    ["45187 0.375", notice, "2023-09-18T09:00"],
    ["45187.0", notice, "2023-09-18"],
    // 2023-01-01 and 2023-12-31 are the first and the last day of the notice's year.
    ["44926", notice, "spreadsheet 2022年12月31日"],
    ["44927", notice, "2023-01-01"],
    ["45291", notice, "2023-12-31"],
    ["45292", notice, "spreadsheet 2024年1月1日"],
    ["45292", winter, "2024-01-01"],
    // The system of 1904: 2023-09-18.
    ["43725", notice, "spreadsheet 2023年9月18日"],
    ["43725.375", notice, "spreadsheet 2023年9月18日 09:00"],
    ["45187", {}, "spreadsheet 2023年9月18日"],
    ["29999", notice, "garbled -"],
    ["60000", notice, "garbled -"],
    ["9月18日 45187", notice, "garbled -"]
  ])("%s with %o: %s", (text, options, expected) => assert.strictEqual(answer(text, options), expected))

  it("are said to be read so", () => {
    const parsed = parseSchedule("45187", notice)
    assert.deepStrictEqual(parsed.ok && parsed.assumed.map(({ code }) => code), ["spreadsheet-date"])
  })
})

describe("years and names of months that a spreadsheet made", () => {
  it.each<readonly [string, ScheduleOptions, string]>([
    ["2017/9/23", notice, "spreadsheet 2023年9月17日至2023年9月23日"],
    ["2017-09-23 00:00:00", notice, "spreadsheet 2023年9月17日至2023年9月23日"],
    ["2022/9/23", notice, "spreadsheet 2023年9月22日至2023年9月23日"],
    ["2022/9/17", notice, "2022-09-17"],
    ["2022/10/28", notice, "2022-10-28"],
    ["2021/10/28", notice, "spreadsheet 2023年10月21日至2023年10月28日"],
    ["2022/9/24", notice, "2022-09-24"],
    ["2024/9/1", notice, "2024-09-01"],
    ["2025/9/1", notice, "spreadsheet -"],
    ["1931/9/1", notice, "spreadsheet -"],
    ["2017/9/23", { year: 2017 }, "2017-09-23"],
    ["2017/9/23", {}, "2017-09-23"],
    ["2017年9月23日", notice, "2017-09-23"],
    ["2023/9/23", september, "2023-09-23"],
    ["18-Sep", notice, "2023-09-18"],
    ["Sep-18", notice, "spreadsheet 9月18日"],
    ["18-Sep-23", notice, "2023-09-18"],
    ["23-Sep-18", notice, "year-unknown -"],
    ["18-9月", notice, "2023-09-18"],
    ["9-10月", notice, "2023-09-01/2023-10-31 approximately"]
  ])("%s with %o: %s", (text, options, expected) => assert.strictEqual(answer(text, options), expected))
})
