import { assert, describe, it } from "@effect/vitest"
import { assess, explain } from "@kepu/core"
import { subjectName } from "@kepu/core/assessment"
import { nextSteps } from "@kepu/core/next"
import { instant, portfolio, pucheng } from "../sample.ts"

const at = { asOf: instant("2023-09-25T00:00:00+08:00") }
const given = portfolio({})
const findings = assess(pucheng, given, at).findings

describe("the region", () => {
  it("is called by its name in the language that is asked for, wherever it is named", () => {
    const ofRegion = findings.filter(({ subject }) => subject.kind === "region")
    assert.isNotEmpty(ofRegion)
    for (const { subject } of ofRegion) {
      assert.deepStrictEqual(subjectName(subject), { "zh-CN": "蒲城县", en: "Pucheng County" })
    }
    const told = findings.flatMap(({ message, missing, remedies }) => [
      message,
      ...missing.map(({ subject }) => subjectName(subject)),
      ...remedies.map(({ text }) => text)
    ])
    const steps = nextSteps(pucheng, given, at).flatMap(({ steps, who }) => [
      subjectName(who),
      ...steps.map(({ text }) => text)
    ])
    const [lead] = ofRegion.map((finding) => explain(pucheng, given, at, finding)!.says[0]!)
    const all = [...told, ...steps, lead!.text]
    assert.isAbove(all.filter((text) => text.en.includes("Pucheng County")).length, 2)
    for (const text of all) assert.notInclude(text.en, "蒲城县")
  })

  it("leaves units their proper names", () => {
    for (const { subject } of findings.filter((one) => one.subject.kind === "unit")) {
      assert.notProperty(subject, "names")
      assert.deepStrictEqual(subjectName(subject), { "zh-CN": subject.name, en: subject.name })
    }
  })
})
