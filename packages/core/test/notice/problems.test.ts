import { assert, describe, it } from "@effect/vitest"
import { type Notice, noticeFromData } from "@kepu/core"
import { count, due, eachActivity, judgement, must, units } from "@kepu/core/author"
import { kinds, activities, lastDayReached, may } from "@kepu/core/author"
import { exemptionProblemOf, portfolioProblems } from "@kepu/core/notice"
import { portfolioOf } from "../sample.ts"
import { data } from "./invented.ts"

const text = { "zh-CN": "要求", en: "it is asked" }
const by = { date: "2023-09-06", boundary: "inclusive", zone: "Asia/Shanghai" } as const
const everyUnit = { _tag: "EveryUnit" } as const

const base = structuredClone(data) as any
base.clauses[1].rules = [
  must("of-units", { says: text, form: count(activities(), { bound: everyUnit, atLeast: 1 }) }),
  must("of-documents", { says: text, form: due(base.vocabulary.documents[0].id, { bound: everyUnit, by }) }),
  must("of-activities", { says: text, form: eachActivity(lastDayReached) }),
  must("of-region", { says: text, form: count(units(), { atLeast: 1 }) }),
  must("decided", { says: text, form: judgement(everyUnit) }),
  must("decided-by", { says: text, form: judgement(everyUnit, { limit: { _tag: "Until", deadline: by } }) }),
  may("allowed", { says: text, form: judgement(kinds(base.vocabulary.unitKinds[0].id)) })
]
delete base.clauses[1].sentences
delete base.clauses[1].indicators
const notice: Notice = noticeFromData(base)

const granted = (rule: string, kind: "exempt" | "extended", under = notice) => exemptionProblemOf(under, { rule, kind })

describe("an exemption of a rule", () => {
  it.each([
    ["of-units", "exempt"],
    ["of-units", "extended"],
    ["of-documents", "extended"],
    ["decided", "exempt"],
    ["decided-by", "extended"]
  ] as const)("about units has its effect: %s, %s", (rule, kind) => assert.isUndefined(granted(rule, kind)))

  it.each([
    ["of-activities", "exempt", "exemption-of-no-unit"],
    ["of-region", "extended", "exemption-of-no-unit"],
    ["elsewhere", "exempt", "exemption-of-nothing"],
    ["decided", "extended", "extension-without-limit"]
  ] as const)("that cannot have one is told: %s, %s", (rule, kind, code) => {
    const problem = granted(rule, kind)
    assert.strictEqual(problem?.code, code)
    assert.include(problem?.text["zh-CN"], rule)
    if (code === "extension-without-limit") return
    for (const id of ["of-units", "of-documents", "decided"]) assert.include(problem?.text.en, id)
    assert.notInclude(problem?.text.en, "allowed")
  })

  it("is told with what its rule says, or by the id under which there is none", () => {
    assert.include(granted("decided", "extended")?.text.en, "decided (“it is asked”)")
    assert.include(granted("elsewhere", "exempt")?.text.en, "“elsewhere”")
  })

  it("is told where no rule is about units", () => {
    const clauses = notice.clauses.map((clause) => ({
      ...clause,
      rules: clause.rules.filter(({ id }) => id === "of-activities")
    }))
    const under = { ...notice, clauses: clauses as unknown as Notice["clauses"] }
    assert.include(granted("of-activities", "exempt", under)?.text["zh-CN"], "（无）")
    assert.include(granted("elsewhere", "exempt", under)?.text.en, "(none)")
  })

  it("is told of a portfolio with its place, beside what is wrong of declared facts", () => {
    const whole = portfolioOf({
      units: [{ id: "u1", name: "县教育局", facts: { weight: 1 } }],
      activities: [],
      exemptions: [
        { unit: "u1", rule: "of-units", kind: "exempt", on: "2023-09-01", reason: "受灾", by: "县科协" },
        { unit: "u1", rule: "of-activities", kind: "exempt", on: "2023-09-01", reason: "受灾", by: "县科协" }
      ]
    })
    assert.deepStrictEqual(
      portfolioProblems(notice, whole).map(({ code, path }) => [code, path]),
      [
        ["fact-undeclared", "units[0].facts.weight"],
        ["exemption-of-no-unit", "exemptions[1].rule"]
      ]
    )
  })
})
