import { assert, describe, it } from "@effect/vitest"
import { assess, type Finding, type Notice } from "@kepu/core"
import { type OpenFinding, questionsFor } from "@kepu/core/next"
import { FactQuestion } from "@kepu/core/schema"
import { caseOf, requirementOf } from "@kepu/core/reference"
import * as Schema from "effect/Schema"
import { evaluate } from "../../src/requirement/evaluate.ts"
import { subjectBy } from "../../src/requirement/subjects.ts"
import { denseNotices, type World, worldsUnder } from "../engine/worlds.ts"
import { fillerFor } from "../explain/fill.ts"
import { activity, instant, noticeWith, portfolioOf, pucheng } from "../sample.ts"

const at = { asOf: instant("2023-09-20T09:00:00+08:00") }
const units = [
  { id: "u1", name: "县教育局", kinds: ["member-unit"], responsibilities: [] },
  { id: "u2", name: "县商务局" }
]
const onDays = (more: object = {}) =>
  noticeWith({
    _tag: "Each",
    of: "activities",
    require: { _tag: "InWindow", window: "activity-days" },
    ...more
  })
const told = (questions: ReadonlyArray<FactQuestion>) =>
  questions.map(
    ({ bearsOn, fact, settles, subject, whom }) =>
      `${whom.name} ${subject.name} ${fact} ${settles.length}+${bearsOn.length}`
  )

describe("what to ask first", () => {
  it("names the fact, of what, whom to ask, and what the answer settles", () => {
    const given = portfolioOf({ units, activities: [activity({ host: "u2", name: "讲座" })] })
    const questions = questionsFor(onDays(), given, at)
    assert.deepStrictEqual(
      questions.map(({ name, whom }) => [name["zh-CN"], whom.id]),
      [["活动时间", "u2"]]
    )
    const subject = questions[0]!.subject
    assert.include(subject, { kind: "activity", id: "a1", name: "讲座" })
    assert.deepStrictEqual(questions[0]!.settles, [{ rule: "rule", clause: "三（二）", modality: "must", subject }])
    assert.deepStrictEqual(questions[0]!.bearsOn, [])
  })

  it("tells a fact that settles alone from those that settle together", () => {
    const where = { _tag: "ModeIn", modes: ["online"] }
    const open = portfolioOf({
      units,
      activities: [activity({ id: "a1", name: "甲" }), activity({ id: "a2", name: "乙", mode: "online" })]
    })
    assert.deepStrictEqual(told(questionsFor(onDays({ where }), open, at)), [
      "县教育局 乙 time 1+0",
      "县教育局 甲 mode 0+1",
      "县教育局 甲 time 0+1"
    ])
  })

  it("says of what could not be read only that it bears on a finding", () => {
    const notice = noticeWith({
      _tag: "Count",
      bound: { _tag: "EveryUnit" },
      of: { _tag: "Activities" },
      atLeast: 1
    })
    const given = portfolioOf({
      units: units.slice(0, 1),
      activities: [],
      unread: [{ register: "activities", unit: "u1" }]
    })
    assert.deepStrictEqual(told(questionsFor(notice, given, at)), ["县教育局 县教育局 unread 0+1"])
  })

  it("asks nothing where nothing is open, and for no judgement", () => {
    const given = portfolioOf({ units: units.slice(0, 1), activities: [] })
    assert.isEmpty(questionsFor(onDays(), given, at))
    assert.isEmpty(questionsFor(noticeWith({ _tag: "Judgement", bound: { _tag: "EveryUnit" } }), given, at))
  })

  it("asks first what settles most that must be, then most in all", () => {
    const given = portfolioOf({
      units,
      activities: [
        activity({ id: "a1", name: "甲", time: { sessions: [{ start: "2023-09-18" }] } }),
        activity({ id: "a2", name: "乙", mode: "online" })
      ]
    })
    const [clause] = onDays().clauses
    const rule = (id: string, modality: "must" | "should", require: object) => {
      const form = { _tag: "Each", of: "activities", require } as Parameters<typeof noticeWith>[0]
      return { ...noticeWith(form, modality).clauses[0].rules[0]!, id }
    }
    const under = (modality: "must" | "should"): Notice => ({
      ...pucheng,
      clauses: [
        {
          ...clause,
          rules: [
            rule("days", "should", { _tag: "InWindow", window: "activity-days" }),
            rule("over", "should", { _tag: "LastDayReached" }),
            rule("mode", modality, { _tag: "ModeIn", modes: ["online"] })
          ]
        }
      ]
    })
    assert.deepStrictEqual(told(questionsFor(under("should"), given, at)), [
      "县教育局 乙 time 2+0",
      "县教育局 甲 mode 1+0"
    ])
    assert.deepStrictEqual(told(questionsFor(under("must"), given, at)), [
      "县教育局 甲 mode 1+0",
      "县教育局 乙 time 2+0"
    ])
  })
})

describe("questions of generated portfolios", () => {
  const worlds = denseNotices(8, 40, 5).flatMap((notice, n) => {
    const made = worldsUnder(notice, [1, 2], n)
    const fill = fillerFor(notice, n)
    return Array.from({ length: 12 }, () => ({ fill, world: made.next().value as World }))
  })
  const keyOf = ({ rule, subject }: Pick<Finding, "rule" | "subject">) => `${rule} ${subject.kind} ${subject.id}`

  it("bear on every undetermined finding and on no other, once for each fact that it lacks", () => {
    for (const { world } of worlds) {
      const questions = questionsFor(world.notice, world.portfolio, world)
      const borne = questions.flatMap(({ bearsOn, settles }) => [...settles, ...bearsOn].map(keyOf))
      const open = assess(world.notice, world.portfolio, world).findings.filter(
        ({ status }) => status === "undetermined"
      )
      assert.sameMembers(
        borne,
        open.flatMap((finding) => finding.missing.map(() => keyOf(finding)))
      )
      const once = questions.map(({ fact, subject }) => `${fact} ${subject.kind} ${subject.id}`)
      assert.strictEqual(new Set(once).size, once.length)
      Schema.decodeUnknownSync(Schema.Array(FactQuestion))(JSON.parse(JSON.stringify(questions)))
    }
  })

  it("settle what they say, whatever the answer", () => {
    let settled = 0
    for (const { fill, world } of worlds) {
      const { asOf, notice, portfolio } = world
      const rules = new Map(notice.clauses.flatMap((clause) => clause.rules.map((rule) => [rule.id, rule] as const)))
      for (const question of questionsFor(notice, portfolio, world)) {
        for (let time = 0; time < 5 && question.settles.length > 0; time++) {
          const after = caseOf(notice, fill(portfolio, [question], question.settles[0]!.rule), asOf)
          const isOpen = ({ rule, subject }: OpenFinding) => {
            const asked = requirementOf(rules.get(rule)!, notice)
            return evaluate(asked, subjectBy(asked, subject.id, after)!, after).status === "undetermined"
          }
          assert.deepStrictEqual(question.settles.filter(isOpen), [], `${question.fact} ${question.subject.id}`)
        }
        settled += question.settles.length
      }
    }
    assert.isAbove(settled, 500)
  })
})
