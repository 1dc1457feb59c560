import { assert, describe, it } from "@effect/vitest"
import { type CsvFile, readPortfolio, tableKindOf, template, templateKinds, acceptedWords } from "@kepu/csv"
import { equal, file, pucheng } from "./sample.ts"

/** The example with another activity in its place, and without the mark that it is one. */
const ownWords = (text: string): string =>
  text.replaceAll("科普知识进万家", "科普进社区").replaceAll("示例，请删去本行", "")

const filled = (kind: (typeof templateKinds)[number]): CsvFile =>
  file(ownWords(template(pucheng, kind, { example: true, unit: "县教育局" })), `${kind}.csv`)

describe("templates", () => {
  it.each(templateKinds)("of %s are known by their headings, filled in or not", (kind) => {
    assert.strictEqual(tableKindOf(file(template(pucheng, kind))), kind)
    assert.strictEqual(tableKindOf(filled(kind)), kind)
  })
  it("filled in as the examples show are read without an issue", () => {
    const { issues, portfolio, unusable } = readPortfolio(pucheng, {
      annex1: [filled("annex1")],
      annex2: [filled("annex2")],
      units: filled("units"),
      submissions: filled("submissions"),
      platform: filled("platform")
    })
    equal({ issues, unusable }, { issues: [], unusable: [] })
    const { activities, recommendations, submissions, units } = portfolio
    equal(
      [activities, recommendations, units].map((register) => register?.length),
      [1, 1, 1]
    )
    equal(
      submissions?.map(({ receivedAt }) => receivedAt),
      ["2023-08-31"]
    )
    equal(activities[0]?.platform, "published")
  })
  it("of annex 1 have the notice's title lines and seven numbered lines", () => {
    const lines = template(pucheng, "annex1").split("\r\n")
    assert.include(lines[0], "活动项目汇总表")
    assert.strictEqual(lines[3], "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注")
    equal(lines.slice(4), [..."1234567"].map((n) => `${n},,,,,,,`).concat(""))
    assert.strictEqual(template(pucheng, "annex1", { example: true }).split("\r\n").length, lines.length)
  })
  it("of annex 1 have no number where its form counts nothing, so that no line reads as an activity", () => {
    const [form, ...others] = pucheng.vocabulary.annexes
    const [first, ...further] = form!.fields.filter(({ fact }) => fact !== undefined)
    const annexes = [{ ...form!, fields: [first!, ...further] as const }, ...others]
    const lines = template({ ...pucheng, vocabulary: { ...pucheng.vocabulary, annexes } }, "annex1").split("\r\n")
    assert.strictEqual(lines[3], "项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注")
    equal(lines.slice(4), [...Array.from({ length: 7 }, () => ",,,,,,"), ""])
  })
  it("come with the words that their columns take", () => {
    equal(
      acceptedWords(pucheng, "units").map(({ heading }) => heading),
      ["单位类型", "职责"]
    )
    const first = (kind: "platform" | "units") => acceptedWords(pucheng, kind)[0]?.words.map((word) => word["zh-CN"])
    assert.include(first("units") ?? [], "成员单位")
    assert.include(first("platform") ?? [], "已发布")
  })
})
