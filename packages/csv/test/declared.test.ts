import { assert, describe, it } from "@effect/vitest"
import {
  acceptedWords,
  readAnnex1,
  readPortfolio,
  readPortfolioCsv,
  readPortfolioJson,
  readPortfolioNdjson,
  readSubmissions,
  readUnits,
  template,
  templateKinds,
  unitBook,
  writePortfolioCsv,
  writePortfolioJson,
  writePortfolioNdjson
} from "@kepu/csv"
import { list } from "@kepu/core/text"
import { declaring, equal, file, places } from "./sample.ts"

/** What one cell of annex 1 under a heading says. */
const reading = (heading: string, cell: string) => {
  const { issues, rows } = readAnnex1(
    declaring,
    file(`项目名称,举办单位,"${heading}"\n科普讲座,县教育局,"${cell}"\n`),
    unitBook(declaring)
  )
  // The form of the notice asks for columns that are not there.
  const own = issues.filter(({ code }) => code !== "column-missing")
  return { facts: rows[0]?.activity.facts, issues: own }
}

describe("a column of a declared fact", () => {
  it.each([
    ["视频时长", "180", { length: 180 }],
    ["时长", "180秒", { length: 180 }],
    ["视频时长（秒）", "180 秒", { length: 180 }],
    ["Length", "180 S", { length: 180 }],
    ["视 频\n时长", "１８０", { length: 180 }],
    ["视频时长", "1,180.5", { length: 1180.5 }],
    ["视频时长", "-3", { length: -3 }],
    ["视频时长", "0", { length: 0 }],
    ["奖次", "一等奖", { award: "first" }],
    ["奖次", "无、未评", { award: "none" }],
    ["奖次", "first", { award: "first" }],
    ["拍摄日期", "2023年9月6日", { "filmed-on": "2023-09-06" }],
    ["拍摄日期", "2023/9/6 17:30", { "filmed-on": "2023-09-06" }],
    ["拍摄日期", "9月6日", { "filmed-on": "2023-09-06" }],
    ["是否原创", "是", { original: true }],
    ["是否原创", "有", { original: true }],
    ["是否原创", "否", { original: false }],
    ["是否原创", "无", { original: false }],
    ["口号", "节约\n粮食", { slogan: "节约粮食" }],
    ["口号", "180", { slogan: "180" }],
    ["口号", "", undefined]
  ])("%s: %s", (heading, cell, facts) => {
    equal(reading(heading, cell), { facts, issues: [] })
  })

  it.each([
    ["视频时长", "3分钟", "amount-unreadable", "单位为秒"],
    ["视频时长", "约180", "amount-unreadable", "“约180”"],
    ["视频时长", "180秒左右", "amount-unreadable", "“180秒左右”"],
    ["视频时长", "1,80", "amount-unreadable", "“1,80”"],
    ["奖次", "三等奖", "unknown-term", "可以填：一等奖、无、未评"],
    ["拍摄日期", "上周", "date-unreadable", "“上周”"],
    ["拍摄日期", "2023-02-30", "date-unreadable", "“2023-02-30”"],
    ["是否原创", "部分", "unknown-term", "可以填：有、是、无、否"]
  ])("%s: %s is told, and the fact stays unknown", (heading, cell, code, said) => {
    const { facts, issues } = reading(heading, cell)
    assert.isUndefined(facts)
    equal(places({ issues }), [`${code} 2 ${heading}`])
    assert.include(issues[0]?.message["zh-CN"], said)
  })

  it("says in the source where the fact stood, and is no further column", () => {
    const { rows } = readAnnex1(
      declaring,
      file("项目名称,举办单位,时长,页\n讲座,县教育局,180,3\n"),
      unitBook(declaring)
    )
    equal(rows[0]?.activity.source, {
      file: "附件1.csv",
      row: 2,
      columns: { name: "项目名称", host: "举办单位", length: "时长" },
      extra: { 页: "3" }
    })
  })

  it("is read of units, documents and recommendations too, and of each only its own", () => {
    const { portfolio } = readPortfolio(declaring, {
      units: file("单位名称,会员数,视频时长\n县教育局,30,9\n", "units.csv"),
      annex1: [file("项目名称,举办单位,会员数\n讲座,县教育局,9\n")],
      submissions: file("单位,材料,是否盖章\n县教育局,附件1,是\n", "submissions.csv"),
      annex2: [file("活动名称,单位名称,拟评等次\n讲座,县教育局,一等奖\n", "附件2.csv")]
    })
    const { activities, recommendations, submissions, units } = portfolio
    equal(
      [units, activities, submissions, recommendations].map((list) => list?.map(({ facts }) => facts)),
      [[{ members: 30 }], [undefined], [{ stamped: true }], [{ prize: "first" }]]
    )
  })

  it("is read of annex 2 as it is printed", () => {
    const { portfolio } = readPortfolio(declaring, {
      annex1: [file("项目名称,举办单位\n讲座,县教育局\n")],
      annex2: [file("活动名称,讲座\n单位名称,县教育局\n拟评等次,一等奖\n主要内容,讲座三场\n", "附件2.csv")]
    })
    equal(
      portfolio.recommendations?.map(({ facts }) => facts),
      [{ prize: "first" }]
    )
  })

  it("of annex 1 stands where the platform is silent", () => {
    const { portfolio } = readPortfolio(declaring, {
      annex1: [file("项目名称,举办单位,活动时间,时长\n讲座,县教育局,9月17日,180\n")],
      platform: file(
        "活动名称,举办单位,状态,活动时间,时长,口号\n讲座,县教育局,已发布,9月17日,90,节约\n",
        "platform.csv"
      )
    })
    equal(
      portfolio.activities.map(({ facts }) => facts),
      [{ length: 180, slogan: "节约" }]
    )
  })
})

describe("templates of a notice that declares facts", () => {
  it.each([
    ["annex1", "视频时长（秒）,奖次,拍摄日期,是否原创,口号"],
    ["platform", "视频时长（秒）,奖次,拍摄日期,是否原创,口号"],
    ["units", "会员数"],
    ["submissions", "是否盖章"],
    ["annex2", "拟评等次"]
  ] as const)("have their columns: %s", (kind, columns) => {
    assert.include(
      template(declaring, kind)
        .split("\r\n")
        .find((line) => line.includes("序号,")),
      `,${columns}`
    )
  })

  it("say which words they take", () => {
    const words = (kind: (typeof templateKinds)[number]) =>
      acceptedWords(declaring, kind).map(({ heading, words: accepted }) => `${heading}：${list(accepted)["zh-CN"]}`)
    equal(words("annex1"), ["奖次：一等奖、无、未评", "是否原创：有、无"])
    equal(words("annex2"), ["拟评等次：一等奖"])
  })

  it("take an example that reads", () => {
    const units = readUnits(declaring, file(template(declaring, "units", { example: true }), "units.csv"))
    equal([units.issues, units.units?.[0]?.facts], [[], { members: 1 }])
    const log = readSubmissions(
      declaring,
      file(template(declaring, "submissions", { example: true })),
      unitBook(declaring)
    )
    equal(log.submissions?.[0]?.facts, { stamped: true })
    const annex1Text = template(declaring, "annex1", { example: true })
      .replace("科普知识进万家", "科普进社区")
      .replace("示例，请删去本行", "")
    const annex1 = readAnnex1(declaring, file(annex1Text), unitBook(declaring))
    equal(annex1.rows[0]?.activity.facts, {
      length: 1,
      award: "first",
      "filmed-on": declaring.issuedOn,
      original: true,
      slogan: "示例"
    })
  })
})

describe("a whole portfolio", () => {
  const { portfolio } = readPortfolio(declaring, {
    annex1: [file("项目名称,举办单位,时长,奖次,是否原创\n讲座,县教育局,180,一等奖,否\n")],
    submissions: file("单位,材料,是否盖章\n县教育局,附件1,是\n", "submissions.csv")
  })
  const [activity] = portfolio.activities
  const whole = {
    ...portfolio,
    submissions: portfolio.submissions!.map((one) => ({ ...one, activity: activity!.id }))
  }

  it.each([
    ["CSV", writePortfolioCsv, readPortfolioCsv],
    ["JSON", writePortfolioJson, readPortfolioJson],
    ["NDJSON", writePortfolioNdjson, readPortfolioNdjson]
  ])("keeps declared facts, and what a document reports on: %s", (_, write, read) => {
    equal(read(file([...write(whole)].join(""))), { portfolio: whole, issues: [] })
  })

  it("keeps that a document arrived that reports on an activity that is not there", () => {
    const text = [...writePortfolioNdjson(whole)].join("").replace(`"activity":"${activity!.id}"`, '"activity":"x"')
    const { issues, portfolio: read } = readPortfolioNdjson(file(text))
    equal(
      places({ issues }).map((place) => place.replace(/ \d+/u, "")),
      ["field-refused activity"]
    )
    equal(read?.submissions, portfolio.submissions)
  })
})
