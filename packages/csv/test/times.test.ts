import { describe, it } from "@effect/vitest"
import { equal, file, header, places, read } from "./sample.ts"

/** The sessions of each activity, or nothing where its time was not read; and the places of the issues. */
const timesIn = (text: string) => {
  const result = read({ annex1: [file(text)], units: file("单位名称,单位类型,职责\n罕井镇,镇/街道,", "units.csv") })
  return {
    times: result.portfolio.activities.map(({ time }) =>
      time?.sessions.map(({ end, start }) => (end === undefined ? start : `${start}/${end}`)).join(" ")
    ),
    texts: result.portfolio.activities.map(({ timeText }) => timeText),
    places: places(result)
  }
}

const table = (...times: ReadonlyArray<string>): string =>
  [header, ...times.map((time, index) => `${index + 1},讲座${index + 1},罕井镇,${time},学校,钱老师,,`)].join("\n")

describe("活动时间 that a spreadsheet changed", () => {
  it("is not read where its last zero may be lost", () => {
    const { places, times } = timesIn(table("9.18", "9.2", "9.3", "9.19"))
    equal(times, ["2023-09-18", undefined, undefined, "2023-09-19"])
    equal(places, ["time-zero-lost 3 活动时间", "time-zero-lost 4 活动时间"])
  })

  it("is read where the rows above have kept that zero, unless the window tells otherwise", () => {
    const { places, times } = timesIn(table("9.20", "9.3", "9.2"))
    equal(times, ["2023-09-20", "2023-09-03", undefined])
    equal(places, ["time-zero-lost 4 活动时间"])
  })

  it("is read from the numbers of days", () => {
    equal(timesIn(table("45187", "45187.375", "2023/9/18 0:00")).times, [
      "2023-09-18",
      "2023-09-18T09:00",
      "2023-09-18"
    ])
  })

  it("is no date of another year that nobody typed", () => {
    const { places, times } = timesIn(table("2017/9/23", "2021-9-20"))
    equal(times, [undefined, undefined])
    equal(places, ["time-spreadsheet 2 活动时间", "time-spreadsheet 3 活动时间"])
  })
})

describe("a form of last year", () => {
  it("is one whose dates are of that year", () => {
    const { places, times } = timesIn(table("2022年9月17日", "2023年9月17日", "2022年12月31日至2023年1月2日"))
    equal(times, ["2022-09-17", "2023-09-17", "2022-12-31/2023-01-02"])
    equal(places, ["other-year 2 活动时间"])
  })

  it("is one whose title is of that year", () => {
    const title = (line: string) => timesIn(`${line},,,,,,,\n${table("9月17日")}`).places
    equal(title("罕井镇2022年全国科普日活动项目汇总表"), ["other-year 1"])
    equal(title("罕井镇 2022 年度汇总表"), ["other-year 1"])
    equal(title("填报单位：罕井镇 填报时间：2022.9.4"), ["other-year 1"])
    equal(title("罕井镇2023年全国科普日活动项目汇总表"), [])
    equal(title("罕井镇2022—2023学年汇总表"), [])
    equal(title("按照蒲科协发〔2022〕15号填报"), [])
    equal(title("导出时间：2024-01-05"), [])
  })

  it("is told once a file", () => {
    const lines = "罕井镇2022年汇总表,,,,,,,\n填报单位：罕井镇 填报时间：2022年9月4日,,,,,,,"
    equal(timesIn(`${lines}\n${table("9月17日")}`).places, ["other-year 1"])
  })
})

describe("a column of days beside one of clock times", () => {
  const rows = (...cells: ReadonlyArray<readonly [date: string, time: string]>): string =>
    [
      "序号,项目名称,举办单位,日期,时间,活动地点,负责人,联系电话",
      ...cells.map(([date, time], index) => `${index + 1},讲座${index + 1},罕井镇,${date},${time},学校,,`)
    ].join("\n")

  it("is read together with it", () => {
    const { places, texts, times } = timesIn(rows(["9月18日", "9:00-11:00"], ["45187", "0.375"], ["9月19日", ""]))
    equal(times, ["2023-09-18T09:00/2023-09-18T11:00", "2023-09-18T09:00", "2023-09-19"])
    equal(texts, ["9月18日 9:00-11:00", "45187 0.375", "9月19日"])
    equal(places, [])
  })

  it("may be repeated by it, but not contradicted", () => {
    const { places, times } = timesIn(rows(["9月18日", "9月18日9:00"], ["9月18日", "9月19日9:00"], ["", "9:00"]))
    equal(times, ["2023-09-18T09:00", undefined, undefined])
    equal(places, ["time-ambiguous-date 3 日期", "time-no-date 4 日期"])
  })

  it("is the time where it stands alone", () => {
    equal(timesIn("项目名称,举办单位,日期\n讲座,罕井镇,9月18日").times, ["2023-09-18"])
  })
})
