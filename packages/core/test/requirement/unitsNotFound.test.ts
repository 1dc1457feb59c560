import { assert, describe, it } from "@effect/vitest"
import { noticeFromData } from "@kepu/core"
import { unitsNotFound } from "@kepu/core/notice"
import { notice as county } from "@kepu/core/notices/exemplary-county-2026"
import { data } from "../notice/invented.ts"
import { onlyFinding, portfolio } from "../sample.ts"

const named = (...units: ReadonlyArray<string>) => ({ _tag: "Named", units })
const noticeNaming = (bound: object, more: object = {}) => {
  const copy = structuredClone(data) as any
  const says = { "zh-CN": "要求", en: "it is asked" }
  const form = { _tag: "Count", bound, of: { _tag: "Activities" }, atLeast: 1, ...more }
  copy.clauses[1].rules = [{ id: "own", modality: "must", says, form }]
  delete copy.clauses[1].sentences
  delete copy.clauses[1].indicators
  return noticeFromData(copy)
}
const { units } = portfolio({
  units: [
    { id: "u1", name: "蒲城县教育局", aliases: ["县教育局"] },
    { id: "u2", name: "蒲城县科学技术协会" },
    { id: "u3", name: "城关街道办事处" }
  ]
})

describe("a unit that a notice names", () => {
  it.each([["u1"], ["蒲城县教育局"], ["县教育局"]])("is found by its id, its name or an alias: %s", (name) => {
    assert.deepStrictEqual(unitsNotFound(noticeNaming(named(name)), units), [])
  })

  it("is told with its place and the units that are like it if it is not among the units", () => {
    const found = unitsNotFound(noticeNaming({ _tag: "NotOf", of: named("u2", "蒲城县科技协会") }), units)
    assert.deepStrictEqual(
      found.map(({ alike, name, path }) => [path, name, alike.map(({ id }) => id)]),
      [["clauses[1].rules[0].form.bound.of.units[1]", "蒲城县科技协会", ["u2"]]]
    )
    assert.include(found[0]!.text["zh-CN"], "是否指：蒲城县科学技术协会")
    assert.include(found[0]!.text.en, "alias")
  })

  it("is told without any where none is like it", () => {
    const [found] = unitsNotFound(noticeNaming(named("海关总署")), units)
    assert.deepStrictEqual(found!.alike, [])
    assert.include(found!.text["zh-CN"], "请核对通知和单位名册")
  })

  it("is looked for in tables by unit, in lists of those responsible and in a rubric", () => {
    const table = { _tag: "ByUnit", amounts: [{ bound: named("无名小学"), amount: 2 }] }
    assert.deepStrictEqual(
      unitsNotFound(noticeNaming({ _tag: "EveryUnit" }, { atLeast: table }), units).map(({ path }) => path),
      ["clauses[1].rules[0].form.atLeast.amounts[0].bound.units[0]"]
    )
    const listed = { ...county, vocabulary: { ...county.vocabulary, responsibilities: [] as any } }
    listed.vocabulary.responsibilities = [{ id: "r", name: { "zh-CN": "职责", en: "r" }, units: ["无名局", "u1"] }]
    assert.deepStrictEqual(
      unitsNotFound(listed, units).map(({ path }) => path),
      ["vocabulary.responsibilities[0].units[0]"]
    )
    const scored = { ...county, rubric: { ...county.rubric!, bound: named("无名县") as any } }
    assert.deepStrictEqual(
      unitsNotFound(scored, units).map(({ path }) => path),
      ["rubric.bound.units[0]"]
    )
  })

  it("and that is written by its alias is bound all the same", () => {
    const form = { _tag: "Count", bound: named("县教育局"), of: { _tag: "Activities" }, atLeast: 1 } as never
    const given = portfolio({ units: [{ id: "u1", name: "蒲城县教育局", aliases: ["县教育局"] }] })
    assert.strictEqual(onlyFinding(form, given).status, "pending")
  })
})
