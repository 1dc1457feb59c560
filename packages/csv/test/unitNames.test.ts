import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { readPortfolio, readUnits, unitBook } from "../src/index.ts"
import { equal, file, header, notice, only, places, pucheng, read } from "./sample.ts"

const register = [
  ["罕井镇", "镇/街道", ""],
  ["孙镇", "镇/街道", ""],
  ["龙池镇", "镇/街道", ""],
  ["城关街道", "镇/街道", ""],
  ["蒲城县教育局", "成员单位", ""],
  ["蒲城县科学技术协会", "成员单位", ""],
  ["蒲城县卫生健康局", "成员单位", ""],
  ["蒲城县文化和旅游局", "成员单位", ""],
  ["蒲城县农业农村局", "成员单位", "农业局、县农牧局"],
  ["蒲城县人力资源和社会保障局", "成员单位", ""],
  ["蒲城县市场监督管理局", "成员单位", ""],
  ["蒲城县妇女联合会", "成员单位", ""],
  ["共青团蒲城县委员会", "成员单位", ""],
  ["中共蒲城县委宣传部", "成员单位", ""],
  ["蒲城县总工会", "成员单位", ""],
  ["蒲城县第一高级中学", "", ""]
] as const
const units = file(
  ["单位名称,单位类型,简称,职责", ...register.map((row) => `${row.join(",")},无`)].join("\n"),
  "units.csv"
)
const full = register.map(([name]) => name)

const resultOf = (host: string, line = "") =>
  read({ units, annex1: [file(`${line}${header}\n1,科学秀,${host},9月17日,,,,`)] })
const hostOf = (host: string) => {
  const result = resultOf(host)
  return [only(result).host, result.issues.map(({ code }) => code)] as const
}

describe("a unit of the register", () => {
  it.each([
    ["蒲城县教育局。", "蒲城县教育局"],
    ["教育局（牵头）", "蒲城县教育局"],
    ["县教育局(主办单位)", "蒲城县教育局"],
    ["牵头单位：教育局", "蒲城县教育局"],
    ["教育局主办", "蒲城县教育局"],
    ["蒲城县教育局（盖章）", "蒲城县教育局"],
    ["陕西省渭南市蒲城县教育局", "蒲城县教育局"],
    ["渭南市蒲城县教育局", "蒲城县教育局"],
    ["罕井镇人民政府", "罕井镇"],
    ["蒲城县罕井镇人民政府", "罕井镇"],
    ["罕井镇政府", "罕井镇"],
    ["罕井镇党委政府", "罕井镇"],
    ["城关街道办事处", "城关街道"],
    ["城关街道办", "城关街道"],
    ["城关街办", "城关街道"],
    ["城关办事处", "城关街道"],
    ["农业局", "蒲城县农业农村局"],
    ["县农牧局", "蒲城县农业农村局"],
    ["农牧局", "蒲城县农业农村局"],
    ["县委宣传部", "中共蒲城县委宣传部"],
    ["宣传部", "中共蒲城县委宣传部"],
    ["县工会", "蒲城县总工会"],
    ["教 育 局", "蒲城县教育局"]
  ])("is meant by %s, without a doubt", (written, unit) => {
    equal(hostOf(written), [unit, []])
  })

  it.each([
    ["县科协", "蒲城县科学技术协会"],
    ["科协", "蒲城县科学技术协会"],
    ["科技协会", "蒲城县科学技术协会"],
    ["卫健局", "蒲城县卫生健康局"],
    ["县卫健局（配合）", "蒲城县卫生健康局"],
    ["文旅局", "蒲城县文化和旅游局"],
    ["人社局", "蒲城县人力资源和社会保障局"],
    ["市监局", "蒲城县市场监督管理局"],
    ["县市场监管局", "蒲城县市场监督管理局"],
    ["县妇联", "蒲城县妇女联合会"],
    ["团县委", "共青团蒲城县委员会"],
    ["罕井", "罕井镇"],
    ["蒲城县科学技术协会（县科协）", "蒲城县科学技术协会"]
  ])("is meant by its short form %s, which is told", (written, unit) => {
    equal(hostOf(written), [unit, ["unit-abbreviated"]])
  })

  it.each([
    ["卫健委", ["蒲城县卫生健康局"]],
    ["罕井真", ["罕井镇"]],
    ["罕镇井", ["罕井镇"]],
    ["龙阳镇", ["龙池镇"]],
    ["罕井镇文化站", ["罕井镇"]],
    ["教育局（基教股）", ["蒲城县教育局"]],
    ["教育局（县科协）", ["蒲城县教育局", "蒲城县科学技术协会"]],
    ["一中", ["蒲城县第一高级中学"]],
    ["教体局", ["蒲城县教育局"]],
    ["浦城县教育局", ["蒲城县教育局"]]
  ] as const)("may be meant by %s, which leaves it open", (written, candidates) => {
    const result = resultOf(written)
    equal([result.issues.map(({ code }) => code), only(result).host], [["unit-doubtful"], written])
    equal(
      result.portfolio.unread?.map(({ register, unit }) => [register, unit]),
      candidates.map((unit) => ["activities", unit])
    )
    for (const unit of candidates) assert.include(result.issues[0]?.message["zh-CN"], unit)
  })

  it("is left open in every row of a doubtful name, and told once", () => {
    const result = read({ units, annex1: [file(`${header}\n1,甲,卫健委,9月17日,,,,\n2,乙,卫健委,9月18日,,,,`)] })
    equal(places(result), ["unit-doubtful 2 举办单位"])
    equal(result.portfolio.unread?.length, 2)
  })

  it("is not meant by another body, nor by one of another county", () => {
    for (const name of ["罕井镇中心小学", "孙镇卫生院", "果业中心", "富平县教育局", "气象局"])
      equal(hostOf(name), [name, ["unknown-unit"]])
  })

  it("could be any where all are named together", () => {
    equal(resultOf("各镇（街道）").portfolio.unread?.length, full.length)
  })

  it("could be that of a field where its bodies are named, and is none of other bodies", () => {
    const openOf = (cell: string) => resultOf(cell).portfolio.unread?.map(({ unit }) => unit) ?? []
    equal(openOf("卫健系统各单位"), ["蒲城县卫生健康局"])
    equal(openOf("教育局下属学校"), ["蒲城县教育局"])
    for (const cell of ["各村（社区）", "全县中小学"]) equal(openOf(cell), [], cell)
  })

  it("is one of several in a cell", () => {
    const hosts = (cell: string) => {
      const { coHosts = [], host } = only(resultOf(`"${cell}"`))
      return [host, ...coHosts]
    }
    for (const cell of [
      "教育局（牵头）、卫健局（配合）",
      "教育局和卫健局",
      "教育局与县卫生健康局",
      "教育局 卫健局",
      "教育局+卫健局",
      "教育局、卫健局联合主办"
    ])
      equal(hosts(cell), ["蒲城县教育局", "蒲城县卫生健康局"], cell)
    equal(hosts("文化和旅游局"), ["蒲城县文化和旅游局"])
  })

  it("is the reporting unit where a row says 本单位", () => {
    equal(only(resultOf("本单位", "填报单位：卫健局\n")).host, "蒲城县卫生健康局")
  })
})

describe("the column 简称", () => {
  it("gives other names, which two units cannot share", () => {
    const { units: read } = readUnits(notice, file("单位名称,简称\n甲局,甲、老甲\n乙局,无\n丙局,"))
    equal(
      read?.map(({ aliases }) => aliases),
      [["甲", "老甲"], [], undefined]
    )
    const shared = unitBook(notice, readUnits(notice, file("单位名称,简称\n甲局,一局\n乙局,一局")).units)
    assert.isUndefined(shared.find("一局"))
    equal(shared.guess("一局"), { mayBe: ["甲局", "乙局"] })
  })
})

describe("a name", () => {
  const Piece = Schema.Literals([
    "县",
    "蒲城县",
    "科",
    "学",
    "技",
    "术",
    "协",
    "会",
    "教",
    "育",
    "局",
    "卫",
    "健",
    "罕",
    "井",
    "镇",
    "人民政府",
    "（牵头）",
    "。",
    "委",
    "中学"
  ])

  it.prop(
    "means one unit, the same whenever it is asked for",
    { pieces: Schema.Array(Piece).check(Schema.isMaxLength(6)) },
    ({ pieces }) => {
      const name = pieces.join("")
      const book = unitBook(notice, readUnits(notice, units).units)
      const [first, guess] = [book.find(name), book.guess(name)]
      for (const other of full) book.find(other)
      equal([book.find(name), book.guess(name)], [first, guess])
      // Never both: a unit that is surely meant, and others that could be.
      if (guess.unit !== undefined) equal(guess.mayBe, [])
      if (first !== undefined) assert.isTrue(full.some((unit) => unit === first))
    }
  )

  it.prop(
    "accuses no unit that it could be: either it is of that unit, or the unit is open",
    { pieces: Schema.Array(Piece).check(Schema.isMinLength(1), Schema.isMaxLength(6)) },
    ({ pieces }) => {
      // A part in brackets parts two hosts where one stands behind it.
      const parts = pieces.filter((piece) => piece !== "（牵头）")
      const name = [...parts, ...(parts.length < pieces.length ? ["（牵头）"] : [])].join("")
      const { portfolio } = resultOf(name)
      const book = unitBook(notice, readUnits(notice, units).units)
      for (const unit of book.find(name) === undefined ? book.guess(name).mayBe : [])
        assert.isTrue(
          // A part that is no name, as （牵头）, is taken off before a host is looked for.
          portfolio.activities.some(({ coHosts = [], host }) => host === unit || coHosts.includes(unit)) ||
            portfolio.unread?.some((record) => record.unit === unit || record.unit === undefined) === true,
          `${name} ${unit}`
        )
    }
  )
})

describe("a unit that an unresolved name could be", () => {
  const asOf = Instant.make("2023-10-01T00:00:00+08:00")
  const statusOf = (host: string, rule: string, unit: string) => {
    const { portfolio } = readPortfolio(pucheng, { units, annex1: [file(`${header}\n1,科学秀,${host},9月17日,,,,`)] })
    const found = assess(pucheng, portfolio, { asOf }).findings.find(
      (finding) => finding.rule === rule && finding.subject.name === unit
    )
    return found?.status
  }

  it("is found undetermined, as the one that is meant is found to have held it and another one not", () => {
    const of = (host: string) => statusOf(host, "member-unit-activity", "蒲城县卫生健康局")
    equal(["卫健委", "卫生局（县科协）", "气象局"].map(of), ["undetermined", "undetermined", "unmet"])
    const town = (host: string) => statusOf(host, "township-activity", "罕井镇")
    equal(["罕井真", "罕井镇文化站", "罕井镇政府", "孙镇"].map(town), ["undetermined", "undetermined", "met", "unmet"])
  })

  it("is so whatever the name, where the activity was cancelled or its name is garbled", () => {
    for (const row of [
      "1,科学秀（已取消）,罕井镇,9月17日,,,,",
      "1,锟斤拷,罕井镇,9月17日,,,,",
      "1,科学秀,????,9月17日,,,,"
    ]) {
      const { portfolio } = readPortfolio(pucheng, { units, annex1: [file(`${header}\n${row}`)] })
      const { findings } = assess(pucheng, portfolio, { asOf })
      const found = findings.find(({ rule, subject }) => rule === "township-activity" && subject.name === "罕井镇")
      assert.strictEqual(found?.status, "undetermined", row)
    }
  })
})
