import { assert, describe, it } from "@effect/vitest"
import { readPortfolio } from "../src/index.ts"
import { equal, file, header, notice, places, read } from "./sample.ts"

const log = (...rows: ReadonlyArray<string>) => file(["单位名称,材料,收到时间,方式", ...rows].join("\n"), "log.csv")

const receivedAs = (text: string) => {
  const result = read({ submissions: log(`罕井镇,活动总结,"${text}",邮箱`) })
  assert.strictEqual(result.portfolio.submissions?.length, 1)
  const [unused, ...others] = places(result)
  assert.strictEqual(unused, "columns-unused 1")
  return [result.portfolio.submissions?.[0]?.receivedAt, ...others]
}

describe("the log of documents", () => {
  it("says which unit sent what, when", () => {
    equal(read({ submissions: log("罕井镇,汇总表,2023-09-06 17:30,微信") }).portfolio.submissions, [
      {
        unit: "罕井镇",
        document: "key-activity-table",
        receivedAt: "2023-09-06T17:30",
        source: {
          file: "log.csv",
          row: 2,
          columns: { unit: "单位名称", document: "材料", receivedAt: "收到时间" },
          extra: { 方式: "微信" }
        }
      }
    ])
  })

  it("knows a document by its name, whatever is said of it in brackets", () => {
    const told = (text: string) => read({ submissions: log(`罕井镇,${text},2023-09-06,微信`) }).portfolio.submissions
    equal(
      told("活动项目汇总表（附件1）、活动照片（3张）")?.map(({ document }) => document),
      ["key-activity-table", "photos"]
    )
    equal(told("照相（3张）"), [])
  })

  it("keeps times as exactly as they were written", () => {
    const times = {
      "2023-09-06 17:30": "2023-09-06T17:30",
      "2023-09-06T17:30": "2023-09-06T17:30",
      "2023-09-06": "2023-09-06",
      "2023年9月6日23:59": "2023-09-06T23:59",
      "2023年9月6日 8时05分": "2023-09-06T08:05",
      "2023/9/23 10:00": "2023-09-23T10:00",
      "2023/9/6": "2023-09-06",
      "2023.9.6": "2023-09-06",
      "２０２３年９月６日１７：３０": "2023-09-06T17:30",
      "2023-09-06 24:00": "2023-09-06T23:59:59.999+08:00",
      "2023年9月30日24时00分": "2023-09-30T23:59:59.999+08:00",
      "9月6日": "2023-09-06",
      "9.6 17:30": "2023-09-06T17:30",
      "20230906": "2023-09-06",
      "9/6": "2023-09-06",
      九月六日下午5点半: "2023-09-06T17:30",
      "9月6日（周三）": "2023-09-06",
      "9月6日24点": "2023-09-06T23:59:59.999+08:00",
      "9月6日17:30": "2023-09-06T17:30",
      "2023-09-07T00:00:00+08:00": "2023-09-07T00:00:00+08:00",
      "2023-09-06T16:00:00Z": "2023-09-06T16:00:00Z"
    }
    for (const [text, expected] of Object.entries(times)) equal(receivedAs(text), [expected], text)
  })

  it("does not drop seconds: they make an instant in the notice's zone", () => {
    equal(receivedAs("2023-09-06 23:59:59"), ["2023-09-06T23:59:59+08:00"])
    equal(receivedAs("2023/9/6 8:05:00"), ["2023-09-06T08:05:00+08:00"])
    equal(receivedAs("2023-09-06 24:00:00"), ["2023-09-06T23:59:59.999+08:00"])
  })

  it("knows that a document that has not come has not", () => {
    for (const word of [
      "未交",
      "未报",
      "未收到",
      "没交",
      "尚未报送",
      "还没收到",
      "待交",
      "缺",
      "无",
      "/",
      "／",
      "—",
      "——",
      "×",
      "未交（已催）",
      "催办中",
      "正在补报",
      "not received"
    ]) {
      const { issues, portfolio } = read({ submissions: log(`罕井镇,活动总结,"${word}",`) })
      equal([portfolio.submissions, portfolio.unread, issues], [[], undefined, []], word)
    }
    for (const word of ["已交", "补交", "√", "收到", "未按时，9月8日补交"]) {
      equal(read({ submissions: log(`罕井镇,活动总结,"${word}",`) }).portfolio.submissions?.length, 1, word)
    }
  })

  it("has no time where it is blank", () => {
    equal(receivedAs(""), [undefined])
  })

  it("keeps the document if its time cannot be read", () => {
    for (const text of [
      "9-6",
      "昨天",
      "9月6日-8日",
      "9月上旬",
      "9月6日前",
      "2023-02-30",
      "2023-02-30 24:00",
      "2月30日",
      "2023-09-06 24:30",
      "2023-09-06 24:00:01",
      "2023-09-06 23:59:61",
      "2023-13-01 10:00:00",
      "2023-09-06T16:00:00+8"
    ]) {
      equal(receivedAs(text), [undefined, "received-unreadable 2 收到时间"], text)
    }
  })

  it("has no entry in a row that says there is nothing, and nor has the register of units", () => {
    for (const nothing of ["无", "/,/", "本单位无活动", "零报告", "无,无,无"]) {
      const units = file(`序号,单位名称,单位类型,职责\n1,罕井镇,镇/街道,无\n2,${nothing}`, "units.csv")
      const result = read({ units, submissions: log("罕井镇,活动总结,9月6日", nothing) })
      equal(
        [result.portfolio.submissions?.length, result.portfolio.units.length, result.portfolio.unread, places(result)],
        [1, 1, undefined, []]
      )
      equal(
        result.passedOver.map(({ file, row, why }) => [file, row, why]),
        [
          ["units.csv", 3, "nothing"],
          ["log.csv", 3, "nothing"]
        ]
      )
    }
    // What is said beside it is lost, and not the lack of it certain.
    equal(read({ submissions: log("/,活动总结,9月6日") }).portfolio.unread?.length, 1)
  })

  it("may name several documents, and one more than once", () => {
    const result = read({ submissions: log("罕井镇,总结、照片,2023-09-22,", "罕井镇,活动总结,2023-09-24,") })
    equal(
      result.portfolio.submissions?.map(({ document, receivedAt }) => [document, receivedAt]),
      [
        ["summary", "2023-09-22"],
        ["photos", "2023-09-22"],
        ["summary", "2023-09-24"]
      ]
    )
  })

  it("says where unit or document is missing or unknown", () => {
    const result = read({
      units: file("单位名称,单位类型,职责\n罕井镇,,"),
      submissions: log(",总结,2023-09-22,", "罕井镇,,2023-09-22,", "罕井镇,锦旗,2023-09-22,", "孙镇,总结,2023-09-22,")
    })
    equal(places(result), [
      "name-missing 2 单位名称",
      "document-missing 3 材料",
      "unknown-term 4 材料",
      "unknown-unit 5 单位名称"
    ])
    equal(
      result.portfolio.submissions?.map(({ unit }) => unit),
      ["孙镇"]
    )
  })
})

describe("an annex 1 that the log does not have", () => {
  const table = (above: string, host: string) =>
    file(`${above}\n${header}\n1,科学秀,${host},9月17日,,,,\n2,讲座,${host},9月18日,,,,`, `${host}.csv`)
  const entries = (files: ReadonlyArray<ReturnType<typeof file>>, ...rows: ReadonlyArray<string>) =>
    read({ annex1: files, submissions: log(...rows) }).portfolio.submissions?.map(
      ({ receivedAt = "?", source, unit }) => `${unit} ${receivedAt} ${source?.row}`
    )

  it("has arrived, nobody knows when", () => {
    const { portfolio } = read({ annex1: [table("填报单位：罕井镇", "孙镇")], submissions: log() })
    equal(portfolio.submissions, [
      { unit: "罕井镇", document: "key-activity-table", source: { file: "孙镇.csv", row: 1 } }
    ])
  })

  it("is of its hosts where no reporting unit is named", () => {
    equal(entries([table("标题", "孙镇"), table("", "党睦镇")]), ["孙镇 ? 3", "党睦镇 ? 3"])
  })

  it("adds nothing to an entry of the log, with or without time", () => {
    equal(entries([table("", "孙镇")], "孙镇,附件1,2023-09-07,"), ["孙镇 2023-09-07 2"])
    equal(entries([table("", "孙镇")], "孙镇,附件1,,"), ["孙镇 ? 2"])
    equal(entries([table("", "孙镇")], "孙镇,总结,2023-09-07,"), ["孙镇 2023-09-07 2", "孙镇 ? 3"])
  })

  it("proves nothing without a log: the register of documents stays unknown", () => {
    assert.notProperty(read({ annex1: [table("填报单位：罕井镇", "孙镇")] }).portfolio, "submissions")
  })

  it("is the document that the notice calls 附件1", () => {
    const documents = notice.vocabulary.documents.toReversed()
    const result = readPortfolio(
      { ...notice, vocabulary: { ...notice.vocabulary, documents } },
      { annex1: [table("", "孙镇")], submissions: log() }
    )
    equal(
      result.portfolio.submissions?.map(({ document }) => document),
      ["key-activity-table"]
    )
  })
})
