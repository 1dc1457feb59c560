import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { readAnnex1, readPortfolio, type ReadOptions, unitBook } from "../src/index.ts"
import { equal, file, gb18030, header, notice, places, pucheng } from "./sample.ts"

const annex1 = (text: string, options?: ReadOptions) => readPortfolio(notice, { annex1: [file(text)] }, options)
const hosts = (text: string, options?: ReadOptions) =>
  annex1(text, options).portfolio.activities.map(({ coHosts, host, name }) => [name, host, coHosts])

describe("further synonyms", () => {
  const text = "节目 (演出),节目方,活动时间\n科学秀,罕井镇,9月17日"

  it("are understood like the headings that are built in, and yield to them", () => {
    equal(places(annex1(text)), ["header-missing 1"])
    const synonyms = { activity: { name: ["节目"], host: ["节目方"] } }
    equal(hosts(text, { synonyms }), [["科学秀", "罕井镇", []]])
    equal(hosts("节目,项目名称,节目方\n甲,乙,罕井镇", { synonyms }), [["乙", "罕井镇", []]])
  })
})

describe("a column that gives no fact", () => {
  it("is kept with the record by its heading, blank cells left out", () => {
    const { portfolio } = annex1(`${header},经费,经费,\n1,科学秀,罕井镇,,,,,,300,400,\n2,讲座,罕井镇,,,,,,,,`)
    equal(
      portfolio.activities.map(({ source }) => source?.extra),
      [{ 经费: "300", "经费 (2)": "400" }, undefined]
    )
  })

  it("may be one of two for the same fact", () => {
    const { portfolio } = annex1("项目名称,举办单位,单位名称\n科学秀,罕井镇,孙镇")
    equal(portfolio.activities[0]?.source?.extra, { 单位名称: "孙镇" })
  })
})

describe("blank cells of merged ones", () => {
  const rows = [
    "填报单位：荆姚镇",
    header,
    "1,甲,,,,,,",
    '2,乙,"罕井镇、孙镇",,,,,',
    "3,丙,,,,,,",
    ",,,,,,,",
    "4,丁,,,,,,",
    "填报单位：龙阳镇",
    "5,戊,,,,,,"
  ].join("\n")

  it("take the hosts of the row above on request, down to the next reporting unit", () => {
    equal(hosts(rows, { mergedHosts: true }), [
      ["甲", "荆姚镇", undefined],
      ["乙", "罕井镇", ["孙镇"]],
      ["丙", "罕井镇", ["孙镇"]],
      ["丁", "罕井镇", ["孙镇"]],
      ["戊", "龙阳镇", undefined]
    ])
  })

  it("take the reporting unit otherwise", () => {
    equal(
      hosts(rows).map(([, host]) => host),
      ["荆姚镇", "罕井镇", "荆姚镇", "荆姚镇", "龙阳镇"]
    )
  })
})

describe("the encoding of a file", () => {
  const text = `${header}\n1,科学秀,罕井镇,9月17日,集市,,,`
  const read = (bytes: Uint8Array, encoding?: "utf-8" | "gb18030") =>
    readAnnex1(notice, { ...file(bytes), ...(encoding === undefined ? {} : { encoding }) }, unitBook(notice))

  it("may be given", () => {
    equal(read(gb18030(text), "gb18030").rows[0]?.activity.name, "科学秀")
    equal(places(read(gb18030(text), "utf-8")), ["file-binary 1"])
  })

  it("is UTF-8 for the most part, or GB18030, where a byte is damaged; the cell is an issue and the rest is read", () => {
    for (const encode of [gb18030, (content: string) => new TextEncoder().encode(content)]) {
      const bytes = Uint8Array.from([...encode(`${text}\n2,讲座,罕井镇,9月18日,`), 0xff, ...encode(",钱老师,,")])
      const { issues, rows } = read(bytes)
      equal(
        rows.map(({ activity: { contactName, name, place } }) => [name, place, contactName]),
        [
          ["科学秀", "集市", undefined],
          ["讲座", "\uFFFD", "钱老师"]
        ]
      )
      equal(places({ issues }), ["text-damaged 3 活动地点"])
    }
  })
})

describe("where a value was read", () => {
  it("is told by the finding: file, row, and the heading as written", () => {
    const text = "标题\n名称,承办单位,时 间\n科学秀,罕井镇,2023年9月30日"
    const { portfolio } = readPortfolio(pucheng, { annex1: [file(text, "罕井镇.csv")] })
    const asOf = Schema.decodeSync(Instant)("2023-09-25T09:00:00+08:00")
    const { findings } = assess(pucheng, portfolio, { asOf })
    const late = findings.find(({ status, subject }) => status === "unmet" && subject.source?.column !== undefined)
    equal(late?.subject.source, { file: "罕井镇.csv", row: 3, column: "时 间" })
  })
})
