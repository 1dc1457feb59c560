import { assert, describe, it } from "@effect/vitest"
import { readAnnex1, readPortfolio, readSubmissions, readUnits, streamAnnex1, unitBook } from "../src/index.ts"
import { activities, lines } from "./lines.ts"
import { equal, file, header, names, notice, places, read, readRows } from "./sample.ts"

const good = "1,科学秀,孙镇,9月18日,学校,钱老师,13800001101,"
const title = "蒲城县2023年全国科普日活动项目汇总表"
const all = Object.entries(lines).flatMap(([why, rows]) => rows.map((row): readonly [string, string] => [why, row]))

describe("a row that is no record", () => {
  it.each(all)("%s: %s", (why, row) => {
    const result = readRows(good, row)
    equal(names(result), ["科学秀"])
    equal(
      result.passedOver.map((passed) => [passed.row, passed.why]),
      [[3, why]]
    )
    assert.notProperty(result.portfolio, "unread")
    equal(
      result.portfolio.units.map(({ name }) => name),
      ["孙镇"]
    )
    // An example is pointed out; everything else is nobody's concern.
    equal(
      places(result).map((place) => place.split(" ")[0]),
      why === "example" ? ["example-row"] : []
    )
  })

  it.each(activities)("is not %s", (row) => {
    const result = readRows(good, row)
    equal([result.portfolio.activities.length, result.passedOver, places(result)], [2, [], []])
  })

  it("is the same from a stream", async () => {
    const text = [header, good, ...all.map(([, row]) => row)].join("\n")
    const whole = readAnnex1(notice, file(text), unitBook(notice)).passedOver
    const told = []
    const source = new TextEncoder().encode(text)
    for await (const { passedOver } of streamAnnex1(notice, { name: "附件1.csv", source }, unitBook(notice)))
      told.push(...passedOver)
    equal(told, whole)
  })

  it("is neither unit nor document in the other tables", () => {
    const rows = [
      "合计,5家,",
      "一、成员单位,,",
      "注：以上为2023年名册,,",
      "填表人：王某,,审核人：李某",
      "单位名称,单位类型,职责",
      "填报单位：县科协,,",
      "无,,"
    ]
    const { issues, units } = readUnits(
      notice,
      file(["单位名称,单位类型,职责", "孙镇,镇/街道,无", ...rows].join("\n"), "u.csv")
    )
    equal(
      units?.map(({ name }) => name),
      ["孙镇"]
    )
    equal(
      issues.map(({ code, row }) => [code, row]),
      []
    )
    const log = file(
      ["单位名称,材料,收到时间", "孙镇,活动总结,9月22日", "合计,1份,", "注：以收到为准,,"].join("\n"),
      "l.csv"
    )
    const { submissions, unread } = readSubmissions(notice, log, unitBook(notice))
    equal([submissions?.length, unread], [1, []])
  })

  it("may stand on every page: title, reporting unit and headings", () => {
    const page = (row: string) => [
      `${title},,,,,,,`,
      "填报单位名称：（盖章）罕井镇,,,,填报时间：2023年9月4日,,,",
      header,
      row
    ]
    const text = [...page("1,甲,,9月18日,学校,,,"), ...page("2,乙,,9月19日,学校,,,")].join("\n")
    const result = read({ annex1: [file(text)] })
    equal(
      result.portfolio.activities.map(({ host, name }) => [name, host]),
      [
        ["甲", "罕井镇"],
        ["乙", "罕井镇"]
      ]
    )
    equal(
      result.passedOver.map(({ row, why }) => [row, why]),
      [
        [5, "title"],
        [6, "reporting-unit"],
        [7, "headings"]
      ]
    )
  })
})

describe("a unit that has nothing to report", () => {
  const log = file("单位名称,材料,收到时间\n孙镇,附件1,2023-09-04", "log.csv")
  const units = file("单位名称,单位类型,职责\n罕井镇,镇/街道,无\n孙镇,镇/街道,无", "u.csv")
  const silent = (text: string) => readPortfolio(notice, { annex1: [file(text)], units, submissions: log })

  it("has handed in its annex 1, and no activity is lost", () => {
    for (const text of [`填报单位：罕井镇\n${header}\n1,无,,,,,,`, `${header}\n1,无,罕井镇,,,,,`]) {
      const { issues, portfolio, unusable } = silent(text)
      equal([issues, unusable, portfolio.activities, portfolio.unread], [[], [], [], undefined])
      equal(
        portfolio.submissions?.map(({ unit }) => unit),
        ["孙镇", "罕井镇"]
      )
    }
  })

  it("may be anybody if the file does not say who", () => {
    equal(
      silent(`${header}\n1,无,,,,,,`).portfolio.unread?.map(({ register, unit }) => [register, unit]),
      [["submissions", undefined]]
    )
  })
})

describe("a line that may be an activity", () => {
  it("is pointed out, and whoever may have held it stays open", () => {
    for (const row of [",甲,,,,,,", "有机农业,,,,,,,", "合计,科学秀,孙镇,9月18日,学校,钱老师,13800001101,"]) {
      const { issues, portfolio } = readRows(good, row)
      equal(
        issues.map(({ code, row }) => [code, row]),
        [["line-doubtful", 3]]
      )
      assert.strictEqual(portfolio.unread?.length, 1, row)
    }
  })

  it("is none if its name is none", () => {
    const of = (name: string) => readRows(good, `2,${name},孙镇,9月18日,学校,钱老师,13800001101,`)
    for (const name of [
      "#NAME?",
      "#REF!",
      "待定",
      "1",
      "XXX",
      "测试",
      "9月18日",
      "13800001101",
      "——",
      "###",
      "无",
      "项目名称",
      "见附件",
      "详见方案",
      "aaa"
    ]) {
      const result = of(name)
      equal([places(result), names(result)], [["name-none 3 项目名称"], ["科学秀"]])
      equal(
        result.portfolio.unread?.map(({ unit }) => unit),
        ["孙镇"]
      )
    }
    for (const name of ["119消防日", "3D打印", "“双减”课堂", "AI", "甲"]) equal(names(of(name)), ["科学秀", name])
  })
})

describe("the heading of a section that names a unit", () => {
  it("is the host of rows below that name none, which is pointed out", () => {
    const units = file("单位名称,单位类型,职责\n罕井镇,镇/街道,无\n孙镇,镇/街道,无\n县科协,成员单位,无", "u.csv")
    const rows = [
      "一、罕井镇,,,,,,,",
      "1,甲,,9月18日,学校,,,",
      "（二）孙镇（1场）,,,,,,,",
      "1,乙,,9月18日,学校,,,",
      "三、其他类,,,,,,,",
      "1,丙,,9月18日,学校,,,"
    ]
    const result = read({ annex1: [file(["填报单位：县科协", header, ...rows].join("\n"))], units })
    equal(
      result.portfolio.activities.map(({ host }) => host),
      ["罕井镇", "孙镇", "县科协"]
    )
    equal(places(result), ["section-unit 3", "section-unit 5"])
  })
})
