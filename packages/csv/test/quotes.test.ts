import { assert, describe, it } from "@effect/vitest"
import { readPortfolio } from "@kepu/csv"
import { equal, file, header, names, only, places, pucheng, read, readRows } from "./sample.ts"
import { growth, spent } from "./spent.ts"
import { patience, times } from "./times.ts"

const rest = "罕井镇,9月17日,集市,赵老师,7200061,"

describe("quotation marks", { timeout: patience }, () => {
  it("keeps those that the writer meant", () => {
    const result = readRows(`1,"食品安全"进万家,${rest}`, `2,科普助力"双减"课,${rest}`)
    equal(names(result), ['"食品安全"进万家', '科普助力"双减"课'])
    equal(places(result), [])
  })

  it("takes off those of the format, and lets a cell hold commas, breaks and doubled marks", () => {
    const result = readRows(
      `1,"""大手拉小手"",进校园",罕井镇,9月17日,"罕井村\r\n（村委会院内）",,,`,
      `2,科学秀,${rest}`
    )
    equal(names(result), ['"大手拉小手",进校园', "科学秀"])
    assert.strictEqual(result.portfolio.activities[0]?.place, "罕井村（村委会院内）")
    equal(
      result.portfolio.activities.map(({ source }) => source?.row),
      [2, 3],
      "a broken cell is one row"
    )
  })

  it("does not let one take rows below a second row of headings that is wider than the first", () => {
    const rows = [
      "序号,单位名称,单位类型,职责",
      ",,,,,年  月  日,,",
      '1,"""',
      "2,孙镇,镇/街道,生态",
      '3,县教育局,成员单位,食"'
    ]
    const { units } = readPortfolio(pucheng, { annex1: [], units: file(rows.join("\n")) }).portfolio
    assert.includeMembers(
      units.map(({ name }) => name),
      ["孙镇", "县教育局"]
    )
  })

  it("does not let an unclosed one take the rest of the file", () => {
    const result = readRows(`1,甲,${rest}`, `2,"食品安全进万家,${rest}`, `3,丙,${rest}`, `4,丁,${rest}`)
    equal(names(result), ["甲", "食品安全进万家", "丙", "丁"])
    equal(places(result), ["unclosed-quote 3"])
    equal(
      result.portfolio.activities.map(({ source }) => source?.row),
      [2, 3, 4, 5]
    )
  })

  it("notices rows that were swallowed up to a later stray one", () => {
    const swallowed = readRows(`1,"甲,${rest}`, `2,乙,${rest}`, `3,"丙"讲座,${rest}`, `4,丁,${rest}`)
    equal(names(swallowed), ["甲", "乙", '"丙"讲座', "丁"])
    equal(places(swallowed), ["unclosed-quote 2"])
    const closed = readRows(`1,"甲,${rest}`, `2,乙",${rest}`, `3,丙,${rest}`)
    equal(names(closed), ["甲", '乙"', "丙"])
  })

  it("notices cells that were swallowed up to a later mark on the row", () => {
    const result = readRows(`1,"甲,罕井镇,9月17日,"集市",赵老师,"72""00061",`, `2,乙,${rest}`)
    const { contactPhone, host, name, place } = result.portfolio.activities[0] ?? assert.fail()
    equal([name, host, place, contactPhone], ["甲", "罕井镇", "集市", undefined])
    equal(places(result), ["unclosed-quote 2", "phone-incomplete 2 联系电话"])
    equal(places(readRows(`1,"""甲"",""乙""",${rest}`, '2,"""甲"",乙",罕井镇')), [], "these are closed")
  })

  it("counts rows behind it right, whatever ends a line", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = [header, `1,"甲,${rest}`, `2,乙,${rest}`, "", `3,"丙"讲座,${rest}`].join(end)
      const { activities } = read({ annex1: [file(text)] }).portfolio
      equal(
        activities.map(({ source }) => source?.row),
        [2, 3, 5],
        JSON.stringify(end)
      )
    }
  })

  it("does not take a wrapped last cell for swallowed rows", () => {
    const result = readRows(`1,甲,罕井镇,9月17日,集市,赵老师,7200061,"第一行\n第二行，共两行"`, `2,乙,${rest}`)
    equal(names(result), ["甲", "乙"])
    equal(places(result), [])
  })

  it("finds headings that an unclosed one above them would swallow", () => {
    const result = read({ annex1: [file(`"活动项目汇总表,,,,,,,\n${header}\n1,"甲"讲座,${rest}`)] })
    equal(names(result), ['"甲"讲座'])
    equal(places(result), ["unclosed-quote 1"])
  })

  it("reports each unclosed one where it stands", () => {
    const result = readRows(`1,"甲,${rest}`, `2,乙,${rest}`, `3,"丙,${rest}`, `4,丁,${rest}`)
    equal(names(result), ["甲", "乙", "丙", "丁"])
    equal(places(result), ["unclosed-quote 2", "unclosed-quote 4"])
  })

  it("stops heeding them where re-reading would cost too much, and says from where on", () => {
    // Each of these lines opens a quotation that runs to the end of the file, whichever line reading begins with.
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},"甲"${n},罕井镇,9月17日,""",赵老师,7200061,`)
    let result = readRows(header)
    assert.isBelow(
      spent(() => (result = readRows(...rows))),
      15_000
    )
    equal(names(result).length, 20_000)
    equal(result.issues.filter(({ code }) => code === "quotes-ignored").length, 1)
    equal(result.issues.at(-1)?.code, "quotes-ignored")
    assert.isBelow(result.issues.length, 50)
  })

  it("stays linear however many there are", () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `${n},"活动${n},${rest}`)
    assert.isBelow(
      growth((count) => readRows(...rows.slice(0, count)), times(1_000, 2_500)),
      9
    )
    const result = readRows(...rows)
    assert.strictEqual(result.portfolio.activities.length, 10_000)
    assert.strictEqual(only(readRows(...rows.slice(0, 1))).name, "活动0")
  })
})
