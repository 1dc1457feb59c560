import { assert, describe, it } from "@effect/vitest"
import { equal, file, header, places, read } from "./sample.ts"

const large = "食".repeat(40_000)
const good = "1,科学秀,党睦镇,9月17日,,,,"

/** Register, unit and place of every record that could not be read. */
const unread = ({ portfolio }: ReturnType<typeof read>) =>
  portfolio.unread?.map(({ register, source, unit = "?" }) => [register, unit, source?.file, source?.row].join(" "))

const annex1 = (...rows: ReadonlyArray<string>) => file([header, ...rows].join("\n"), "a.csv")
const log = (...rows: ReadonlyArray<string>) => file(["单位名称,材料,收到时间", ...rows].join("\n"), "log.csv")

describe("a row of which no activity could be made", () => {
  const of = (row: string) => unread(read({ annex1: [annex1(good, row)] }))

  it("is unread, and its host's if that is known", () => {
    equal(of("2,,罕井镇,9月17日,,,,"), ["activities 罕井镇 a.csv 3"])
    equal(of("2,讲座,,9月17日,,,,"), ["activities ? a.csv 3"])
    equal(of(",,,,,,,看天气"), ["activities ? a.csv 3"])
    equal(of(`,,,,,,,${large}`), ["activities ? a.csv 3"])
    equal(of(`2,${" ".repeat(40_000)},罕井镇,,,,,`), ["activities 罕井镇 a.csv 3"])
  })

  it("is everybody's who held it", () => {
    equal(of("2,,罕井镇、孙镇,,,,,"), ["activities 罕井镇 a.csv 3", "activities 孙镇 a.csv 3"])
    equal(of("2,,罕井镇、孙镇等,,,,,"), ["activities ? a.csv 3"])
  })

  it("is the reporting unit's, but not where it names a host that is too large to be read", () => {
    const below = (row: string) => {
      const result = read({ annex1: [file(`填报单位：孙镇\n${header}\n${good}\n${row}`, "a.csv")] })
      equal(result.portfolio.activities.length, 1)
      return unread(result)
    }
    equal(below("2,,,9月17日,,,,"), ["activities 孙镇 a.csv 4"])
    equal(below(`2,讲座,${large},9月17日,,,,`), ["activities ? a.csv 4"])
  })

  it("is none that was taken or told twice", () => {
    const platform = file("活动名称,举办单位,状态\n科学秀,党睦镇,已发布", "p.csv")
    const result = read({ annex1: [annex1(good, good, "2,,,,,,,")], platform })
    equal(places(result), ["duplicate-activity 3 项目名称"])
    assert.notProperty(result.portfolio, "unread")
  })
})

describe("a row of the platform", () => {
  it("is unread if it may tell of another activity than annex 1", () => {
    const platform = file("活动名称,主办单位,协办单位\n科学秀,党睦镇,孙镇\n科学秀,党睦镇,\n,罕井镇,", "p.csv")
    equal(unread(read({ annex1: [annex1(good)], platform })), [
      "activities 罕井镇 p.csv 4",
      "activities 党睦镇 p.csv 2",
      "activities 孙镇 p.csv 2",
      "activities 党睦镇 p.csv 3"
    ])
  })
})

describe("a file of which nothing could be read", () => {
  it("may tell of anybody's activities", () => {
    const result = read({
      annex1: [annex1(good), file("", "b.csv"), file(header, "c.csv")],
      platform: file("", "p.csv")
    })
    equal(unread(result), ["activities ? b.csv 1", "activities ? c.csv 1", "activities ? p.csv 1"])
    equal(result.unusable, ["b.csv", "c.csv", "p.csv"])
  })

  it("is nobody's loss if it is the register", () => {
    assert.notProperty(read({ annex1: [annex1(good)], units: file("", "u.csv") }).portfolio, "unread")
  })
})

describe("a row of the log that could not be used", () => {
  it("is unread, and its unit's if that is known", () => {
    const rows = [
      ",总结,2023-09-22",
      "罕井镇,,2023-09-22",
      "孙镇,锦旗,",
      "孙镇,总结、锦旗,",
      `${large},总结,`,
      `甲,${large},`
    ]
    const result = read({ submissions: log(...rows) })
    equal(unread(result), [
      "submissions ? log.csv 2",
      "submissions 罕井镇 log.csv 3",
      "submissions 孙镇 log.csv 4",
      "submissions 孙镇 log.csv 5",
      "submissions ? log.csv 6",
      "submissions 甲 log.csv 7"
    ])
    equal(result.portfolio.submissions, [])
  })

  it("is all of the register if nothing of the log could be read", () => {
    const { portfolio } = read({ annex1: [annex1(good)], submissions: file("", "log.csv") })
    assert.notProperty(portfolio, "submissions")
    assert.notProperty(portfolio, "unread")
  })
})

describe("an annex 1 that arrived", () => {
  const submissions = (text: string, ...rows: ReadonlyArray<string>) =>
    unread(read({ annex1: [file(text, "a.csv")], submissions: log(...rows) }))?.filter((record) =>
      record.startsWith("submissions")
    )

  it("may be anybody's if it cannot be read", () => {
    equal(submissions(""), ["submissions ? a.csv 1"])
    equal(submissions(`填报单位：孙镇\n${header}`), [], "it is known whose it is")
  })

  it("may be of the hosts of rows that cannot be read, unless the log has theirs", () => {
    const text = `${header}\n${good}\n2,,罕井镇,,,,,\n3,,,,,,,看天气`
    equal(submissions(text), ["submissions 罕井镇 a.csv 3"])
    equal(submissions(text, "罕井镇,附件1,2023-09-07"), [])
  })
})
