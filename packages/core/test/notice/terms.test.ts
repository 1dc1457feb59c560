import { assert, describe, it } from "@effect/vitest"
import { assess, type Portfolio } from "@kepu/core"
import { judge } from "@kepu/core/judge"
import { live } from "@kepu/core/live"
import { portfolioProblems, rulebookOf, termProblemsOf, withKnownTerms } from "@kepu/core/notice"
import { assessByReference } from "@kepu/core/reference"
import { instant, portfolioOf, pucheng } from "../sample.ts"

const asOf = instant("2023-12-01T00:00:00+08:00")
const portfolio = portfolioOf({
  units: [
    { id: "a", name: "孙镇", kinds: ["township", "village"], responsibilities: ["rivers"] },
    { id: "b", name: "县教育局", kinds: ["member-unit"], responsibilities: [] }
  ],
  activities: [
    { id: "x", name: "讲座", host: "b", coHosts: [], topics: ["food-safty"], settings: ["moon"], programme: "none" }
  ],
  submissions: [
    { unit: "a", document: "summery" },
    { unit: "b", document: "summary" }
  ],
  facilities: [{ kind: "site", name: "场地", unit: "a" }]
})
const known = portfolioOf({
  units: [
    { id: "a", name: "孙镇" },
    { id: "b", name: "县教育局", kinds: ["member-unit"], responsibilities: [] }
  ],
  activities: [{ id: "x", name: "讲座", host: "b", coHosts: [] }],
  submissions: [{ unit: "b", document: "summary" }],
  facilities: [],
  unread: [
    { register: "submissions", unit: "a" },
    { register: "facilities", unit: "a" }
  ]
})

const statuses = (findings: ReadonlyArray<{ rule: string; status: string; subject: { id: string } }>) =>
  findings.map(({ rule, status, subject }) => `${rule} ${subject.id} ${status}`)

describe("a word that the notice does not have", () => {
  it("is told with its place and what may be meant", () => {
    const told = portfolioProblems(pucheng, portfolio)
    assert.deepStrictEqual(
      told.map(({ code, path }) => `${code} ${path}`),
      [
        "term-unknown units[0].kinds[1]",
        "term-unknown units[0].responsibilities[0]",
        "term-unknown activities[0].programme",
        "term-unknown activities[0].topics[0]",
        "term-unknown activities[0].settings[0]",
        "term-unknown submissions[0].document",
        "term-unknown facilities[0].kind"
      ]
    )
    assert.match(told[3]!.text.en, /did you mean: food-safety/)
    assert.match(told[4]!.text.en, /write one of: /)
  })

  it("is meant by its name, too", () => {
    const [problem] = termProblemsOf(pucheng.vocabulary, "units", { id: "a", name: "甲", kinds: ["成员单位"] })
    assert.match(problem!.text["zh-CN"], /是否应为：member-unit（成员单位）/)
  })

  it("leaves open what it would decide, in every way of judging", () => {
    const expected = statuses(assess(pucheng, known, { asOf }).findings)
    assert.deepStrictEqual(statuses(assess(pucheng, portfolio, { asOf }).findings), expected)
    assert.deepStrictEqual(statuses(assessByReference(pucheng, portfolio, { asOf }).findings), expected)
    assert.deepStrictEqual(statuses(judge(rulebookOf(pucheng), withKnownTerms(pucheng, portfolio), { asOf })), expected)
    const kept = live(pucheng, portfolio, { asOf }).findings().findings
    assert.deepStrictEqual(statuses(kept.map(({ found }) => found)), expected)
    assert.isFalse(expected.some((found) => found.startsWith("summary") && found.endsWith("a unmet")))
  })

  it("costs nothing where there is none, and is opened once", () => {
    assert.strictEqual(withKnownTerms(pucheng, known).activities, known.activities)
    const once = withKnownTerms(pucheng, portfolio)
    assert.strictEqual(withKnownTerms(pucheng, once).unread?.length, 2)
  })
})

it("a key that no record has is told with the one that may be meant", () => {
  const odd = {
    units: [{ id: "a", name: "甲", kind: ["town"] }],
    activities: [],
    submission: []
  } as unknown as Portfolio
  const told = portfolioProblems(pucheng, odd)
  assert.deepStrictEqual(
    told.map(({ code, path }) => `${code} ${path}`),
    ["key-unknown units[0].kind", "key-unknown submission"]
  )
  assert.match(told[0]!.text.en, /did you mean: kinds/)
  assert.match(told[1]!.text.en, /did you mean: submissions/)
})
