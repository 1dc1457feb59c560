import { assert, describe, it } from "@effect/vitest"
import { readRecommendations, type ReadResult, streamRecommendations, unitBook } from "../src/index.ts"
import { equal, file, gb18030, header, notice, places, read, without } from "./sample.ts"

const annex1 = file(
  [
    header,
    "1,食品安全进万家,县教育局,9月17日,,,,",
    "2,科学秀,县教育局,9月18日,,,,",
    "3,科学秀,罕井镇,9月18日,,,,",
    "4,讲座,罕井镇,9月18日,,,,",
    "5,讲座,罕井镇,9月20日,,,,"
  ].join("\n")
)
const titles = "序号,活动名称,单位名称,联系人,联系电话,主要内容,推荐单位意见,推荐单位意见日期,县科协审核意见"
const table = (...rows: ReadonlyArray<string>): ReadResult =>
  read({ annex1: [annex1], annex2: [file([titles, ...rows].join("\n"), "附件2.csv")] })
const form = (text: string): ReadResult => read({ annex1: [annex1], annex2: [file(gb18030(text), "附件2.csv")] })

const facts = ({ portfolio }: ReadResult) => portfolio.recommendations?.map((one) => without(one, "source"))
const printed = (above: string, own: string) => `附件2,,,
优秀活动推荐表,,,
活动名称,${above},,
单位名称,县教育局,,
联系人,王老师,联系电话,0913－7200001
主要内容,"讲座三场，
展览一场",,
"推荐单位
意见","${own}",,
"县科协
审核意见","（盖章）
年   月   日",,
`

describe("annex 2", () => {
  it("is known below annex 1 by other words for its columns", () => {
    const text = `${header}\n1,科学秀,罕井镇,9月18日,,,,\n\n附件2\n序号,活动名称,推荐单位,活动简介,推荐理由,,,\n1,科学秀,罕井镇,讲座三场,效果好,,,`
    const { portfolio } = read({ annex1: [file(text)] })
    equal(
      [
        portfolio.activities.length,
        portfolio.recommendations?.map(({ content, unitOpinion }) => [content, unitOpinion])
      ],
      [1, [["讲座三场", { text: "效果好" }]]]
    )
  })

  it("is read as a table", () => {
    const result = table('1,"食品安全进万家",县教育局,王老师,7200001,讲座三场,同意推荐,2023-09-20,')
    equal(places(result), [])
    equal(facts(result), [
      {
        activity: "县教育局/1/食品安全进万家",
        unit: "县教育局",
        contactName: "王老师",
        contactPhone: "7200001",
        content: "讲座三场",
        unitOpinion: { text: "同意推荐", on: "2023-09-20" }
      }
    ])
    assert.strictEqual(result.portfolio.recommendations?.[0]?.source?.row, 2)
  })
  it("is read row by row from a stream as from a whole file", async () => {
    const rows = [
      "1,食品安全进万家,县教育局,王老师,7200001,讲座三场,,,",
      "2,没有的活动,县教育局,,,,,,",
      "3,科学秀,罕井镇,,1.38E+10,,,,"
    ]
    const whole = table(...rows)
    const { activities } = whole.portfolio
    const source = new TextEncoder().encode([titles, ...rows].join("\n"))
    const told = []
    for await (const reading of streamRecommendations(
      notice,
      { name: "附件2.csv", source },
      unitBook(notice),
      activities
    ))
      told.push(reading)
    equal(
      told.map(({ row }) => row),
      [2, 3, 4]
    )
    equal(
      told.flatMap(({ records }) => records),
      whole.portfolio.recommendations
    )
    equal(
      told.flatMap(({ issues }) => issues),
      whole.issues
    )
  })
  it("is read by further labels where a caller gives them, in the printed form too", () => {
    const text = printed("科学秀", "").replace("活动名称", "拟荐活动").replace("单位名称,县教育局", "荐送单位,罕井镇")
    const synonyms = { recommendation: { name: ["拟荐活动"], unit: ["荐送单位"] } }
    const reading = readRecommendations(
      notice,
      file(text, "附件2.csv"),
      unitBook(notice),
      table().portfolio.activities,
      { synonyms }
    )
    equal(
      reading.recommendations?.map(({ activity, unit }) => [activity, unit]),
      [["罕井镇/3/科学秀", "罕井镇"]]
    )
  })
  it("is read as the printed form that was filled in, the blank box of the office aside", () => {
    const result = form(printed("食品安全进万家", "同意推荐（盖章）\n2023 年 9 月 20 日"))
    equal(places(result), [])
    equal(facts(result), [
      {
        activity: "县教育局/1/食品安全进万家",
        unit: "县教育局",
        contactName: "王老师",
        contactPhone: "0913-7200001",
        content: "讲座三场，\n展览一场",
        unitOpinion: { text: "同意推荐", on: "2023-09-20" }
      }
    ])
    assert.strictEqual(result.portfolio.recommendations?.[0]?.source?.row, 3)
  })
  it("may hold several forms, one below the other", () => {
    const result = form(printed("食品安全进万家", "同意") + printed("科学秀", "同意"))
    equal(
      facts(result)?.map(({ activity }) => activity),
      ["县教育局/1/食品安全进万家", "县教育局/2/科学秀"]
    )
  })
  it("means the unit's own activity where others have the name too", () => {
    equal(
      facts(table(",科学秀,罕井镇"))?.map(({ activity }) => activity),
      ["罕井镇/3/科学秀"]
    )
  })
  it("means the only activity of the name where the unit has none", () => {
    equal(
      facts(table(",食品安全进万家,罕井镇"))?.map(({ activity }) => activity),
      ["县教育局/1/食品安全进万家"]
    )
  })
  it("has each row as a recommendation or in an issue", () => {
    const result = table(",,罕井镇", ",讲座,", ",讲座,罕井镇", ",赛马,罕井镇", ",科学秀,罕井镇,,1.38E+10,,同意,某日")
    equal(places(result), [
      "name-missing 2 活动名称",
      "unit-missing 3 单位名称",
      "activity-ambiguous 4 活动名称",
      "unknown-activity 5 活动名称",
      "phone-damaged 6 联系电话",
      "received-unreadable 6 推荐单位意见日期"
    ])
    equal(facts(result), [{ activity: "罕井镇/3/科学秀", unit: "罕井镇", unitOpinion: { text: "同意" } }])
  })
  it("without a row is said to be so, and nothing is recommended", () => {
    const result = table()
    equal(places(result), ["recommendations-missing 1"])
    equal(facts(result), [])
  })
  it("that cannot be read leaves open what is recommended", () => {
    const result = read({ annex1: [annex1], annex2: [file("")] })
    equal(facts(result), undefined)
    equal(result.unusable, ["附件1.csv"])
  })
})
