import { assert, describe, it } from "@effect/vitest"
import { readUnits } from "../src/index.ts"
import { equal, file, notice, places, read } from "./sample.ts"

const register = (...rows: ReadonlyArray<string>) =>
  readUnits(notice, file(["单位名称,单位类型,职责,备注", ...rows].join("\n"), "units.csv"))

const factsOf = (row: string) => {
  const { issues, units } = register(row)
  const [unit] = units ?? []
  return { kinds: unit?.kinds, responsibilities: unit?.responsibilities, places: places({ issues }) }
}

describe("the register of units", () => {
  it("gives name, kinds and responsibilities in the notice's terms", () => {
    equal(register("蒲城县气象局,成员单位、科普基地,食品安全；生态,气象科普馆"), {
      units: [
        {
          id: "蒲城县气象局",
          name: "蒲城县气象局",
          kinds: ["member-unit", "science-base"],
          responsibilities: ["food-safety", "ecology"],
          source: {
            file: "units.csv",
            row: 2,
            columns: { name: "单位名称", kinds: "单位类型", responsibilities: "职责" },
            extra: { 备注: "气象科普馆" }
          }
        }
      ],
      issues: [],
      passedOver: []
    })
  })

  it("knows terms by name in either language, id and synonym, also those with a slash or brackets", () => {
    for (const word of ["镇/街道", "镇／街道", "town or street", "township", "镇（街道）", "镇(街道)", "街道"]) {
      equal(factsOf(`某镇,${word},`), { kinds: ["township"], responsibilities: undefined, places: [] }, word)
    }
  })

  it("tells none from unknown", () => {
    equal(factsOf("某局,成员单位,无").responsibilities, [])
    assert.isUndefined(factsOf("某局,成员单位,").responsibilities)
    assert.isUndefined(factsOf("某局,,").kinds)
  })

  it("leaves a list unknown of which one word is unknown", () => {
    const { issues, units } = register("某局,成员单位、国企,食品安全、扫雪")
    equal(places({ issues }), ["unknown-term 2 单位类型", "unknown-term 2 职责"])
    equal(units?.[0], { id: "某局", name: "某局", source: units?.[0]?.source })
    assert.include(issues[0]?.message["zh-CN"], "“国企”")
    assert.include(issues[0]?.message["zh-CN"], "成员单位、镇/街道")
  })

  it("takes a unit once, as the first row has it", () => {
    const { issues, units } = register("某局,成员单位,无", "某 局,企业,", "另一局,,")
    equal(places({ issues }), ["duplicate-unit 3 单位名称"])
    equal(
      units?.map(({ id, kinds }) => [id, kinds]),
      [
        ["某局", ["member-unit"]],
        ["另一局", undefined]
      ]
    )
  })

  it("wants a name in every row", () => {
    equal(places(register(",成员单位,", "某局,,")), ["name-missing 2 单位名称"])
  })

  it("reports a missing column, without which nothing is known", () => {
    const { issues, units } = readUnits(notice, file("单位名称,备注,职责\n某局,,无"))
    equal(places({ issues }), ["column-missing 1"])
    assert.notProperty(units?.[0], "kinds")
  })

  it("lists every unit, also those without activities", () => {
    const { portfolio } = read({ units: file("单位名称,单位类型,职责\n甲,,\n乙,,") })
    equal(
      portfolio.units.map(({ id }) => id),
      ["甲", "乙"]
    )
  })
})
