import { assert, describe, it } from "@effect/vitest"
import { assess, type Portfolio } from "@kepu/core"
import { nextSteps, type NextStep } from "@kepu/core/next"
import { UnitSteps } from "@kepu/core/schema"
import { applyPlan } from "@kepu/core/remedy"
import { arbitraries } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { activity, type FormData, instant, noticeWith, portfolio, pucheng } from "../sample.ts"

const steps = (given: Portfolio, asOf: string, notice = pucheng) => nextSteps(notice, given, { asOf: instant(asOf) })
const due = (form: object) =>
  noticeWith({ _tag: "Due", bound: { _tag: "EveryUnit" }, document: "summary", ...form } as FormData)
const only = (given: Portfolio, asOf: string, notice = pucheng): NextStep => {
  const found = steps(given, asOf, notice)
  assert.deepStrictEqual([found.length, found[0]?.steps.length], [1, 1])
  return found[0]!.steps[0]
}

describe("by when", () => {
  const onTheSixth = due({ deadline: { date: "2023-09-06", boundary: "inclusive", zone: "Asia/Shanghai" } })
  const atFour = (boundary: string) =>
    due({ deadline: { date: "2023-09-06", time: "16:00", boundary, zone: "Asia/Shanghai" } })
  const table = [
    ["a day and an hour", onTheSixth, "2023-09-05T23:00:00+08:00", { days: 1, hours: 1 }, false],
    ["one second short of a day", onTheSixth, "2023-09-06T00:00:01+08:00", { days: 0, hours: 23 }, false],
    ["a day to the second", onTheSixth, "2023-09-06T00:00:00+08:00", { days: 1, hours: 0 }, false],
    ["a second more than a day", onTheSixth, "2023-09-05T23:59:59+08:00", { days: 1, hours: 0 }, false],
    ["an hour to the second", onTheSixth, "2023-09-06T23:00:00+08:00", { days: 0, hours: 1 }, false],
    ["one second short of an hour", onTheSixth, "2023-09-06T23:00:01+08:00", { days: 0, hours: 0 }, false],
    ["the last second", onTheSixth, "2023-09-06T23:59:59+08:00", { days: 0, hours: 0 }, false],
    ["the first that is too late", onTheSixth, "2023-09-07T00:00:00+08:00", undefined, true],
    ["a second after that", onTheSixth, "2023-09-07T00:00:01+08:00", undefined, true],
    ["another zone’s clock", onTheSixth, "2023-09-06T15:59:59Z", { days: 0, hours: 0 }, false],
    [
      "the stroke of the clock, included",
      atFour("inclusive"),
      "2023-09-06T16:00:00+08:00",
      { days: 0, hours: 0 },
      false
    ],
    ["a second after the stroke", atFour("inclusive"), "2023-09-06T16:00:01+08:00", undefined, true],
    [
      "a second before the stroke, excluded",
      atFour("exclusive"),
      "2023-09-06T15:59:59+08:00",
      { days: 0, hours: 0 },
      false
    ],
    ["the stroke of the clock, excluded", atFour("exclusive"), "2023-09-06T16:00:00+08:00", undefined, true]
  ] as const
  for (const [what, notice, asOf, left, overdue] of table) {
    it(what, () => {
      const [own] = steps(portfolio({ submissions: [] }), asOf, notice)
      const [step] = own!.steps
      assert.deepStrictEqual([step.left, step.overdue], [left, overdue])
      assert.strictEqual(step.by, notice === onTheSixth ? "2023-09-07T00:00:00+08:00" : "2023-09-06T16:00:00+08:00")
      assert.strictEqual(step.edits.length, overdue ? 0 : 1)
    })
  }

  it("before, during and after", () => {
    const phase = (date: string, asOf: string) =>
      steps(
        portfolio({ submissions: [] }),
        asOf,
        due({ deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } })
      )[0]!.steps[0].phase
    assert.deepStrictEqual(
      ["2023-09-16", "2023-09-17", "2023-09-23", "2023-09-24"].map((date) => phase(date, "2023-09-01T00:00:00+08:00")),
      ["before", "during", "during", "after"]
    )
    assert.deepStrictEqual(
      ["2023-09-16T23:59:59", "2023-09-17T00:00:00", "2023-09-23T23:59:59", "2023-09-24T00:00:00"].map((now) =>
        phase("2023-09-01", `${now}+08:00`)
      ),
      ["before", "during", "during", "after"]
    )
  })
})

describe("what to do next", () => {
  it("takes a fact that settles several findings once, with all of their clauses", () => {
    const given = portfolio({ units: [{ id: "u1", name: "县教育局", responsibilities: [] }] })
    const asOf = "2023-09-20T00:00:00+08:00"
    const [own] = steps(given, asOf)
    const kinds = own!.steps.find(({ edits }) => edits[0]?.patch[0].path === "/units/0/kinds")!
    const open = assess(pucheng, given, { asOf: instant(asOf) }).findings.filter(({ missing }) =>
      missing.some(({ fact }) => fact === "kinds")
    )
    assert.isAbove(open.length, 5)
    assert.includeMembers(
      kinds.settles.map(({ rule }) => rule),
      open.map(({ rule }) => rule)
    )
    assert.includeMembers(
      [...kinds.clauses],
      open.map(({ clause }) => clause)
    )
    assert.strictEqual(new Set(kinds.clauses).size, kinds.clauses.length)
    assert.strictEqual(kinds.modality, "must")
    assert.strictEqual(kinds.text["zh-CN"], "县教育局：补报单位类型")
  })

  it("names the fact alone where its findings hope for different values", () => {
    const notice = noticeWith(
      { _tag: "Each", of: "activities", require: { _tag: "HasTopic", topic: "health" } },
      "should"
    )
    const [clause] = notice.clauses
    const [rule] = clause.rules
    const other = {
      ...rule!,
      id: "other",
      form: { ...rule!.form, require: { _tag: "HasTopic", topic: "carbon" } }
    } as typeof rule
    const both = { ...notice, clauses: [{ ...clause, rules: [rule!, other!] }] } as typeof notice
    const step = only(portfolio({ activities: [activity()] }), "2023-09-20T00:00:00+08:00", both)
    assert.strictEqual(step.text["zh-CN"], "“科普讲座”：补报活动主题分类")
    assert.deepStrictEqual([step.settles.length, step.edits.length], [2, 1])
  })

  it("sends a document once that several rules ask for, by the first of their deadlines", () => {
    const until = (date: string) =>
      due({ deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } }).clauses[0].rules.map((rule) => ({
        ...rule,
        id: `by-${date}`
      }))
    const [clause] = due({ deadline: { date: "2023-09-06", boundary: "inclusive", zone: "Asia/Shanghai" } }).clauses
    const rules = [...until("2023-09-23"), ...until("2023-09-06")]
    const notice = { ...pucheng, clauses: [{ ...clause, rules }] } as typeof pucheng
    const step = only(portfolio({ submissions: [] }), "2023-09-01T00:00:00+08:00", notice)
    assert.strictEqual(step.text["zh-CN"], "县教育局：2023-09-06前（含当日）报送活动总结（按通知要求）")
    assert.deepStrictEqual([step.by, step.settles.length, step.edits.length], ["2023-09-07T00:00:00+08:00", 2, 1])
  })

  it("goes by the first of several limits that is still to come, and is overdue when all are over", () => {
    const limited = (date: string) => ({
      _tag: "Each",
      of: "activities",
      require: { _tag: "Reported", fact: "place" },
      limit: { _tag: "Until", deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } }
    })
    const rules = ["2023-09-05", "2023-09-10", "2023-09-15"].flatMap((date) =>
      noticeWith(limited(date) as FormData).clauses[0].rules.map((rule) => ({ ...rule, id: `by-${date}` }))
    )
    const notice = {
      ...pucheng,
      clauses: [{ ...noticeWith({ _tag: "Judgement" }).clauses[0], rules }]
    } as typeof pucheng
    const at = (asOf: string) => {
      const { by, overdue } = only(portfolio({ activities: [activity()] }), asOf, notice)
      return [by?.slice(0, 10), overdue]
    }
    assert.deepStrictEqual(
      ["2023-09-05", "2023-09-06", "2023-09-11", "2023-09-16"].map((day) => at(`${day}T00:00:00+08:00`)),
      [
        ["2023-09-06", false],
        ["2023-09-11", false],
        ["2023-09-16", false],
        ["2023-09-16", true]
      ]
    )
  })

  it("says once what is to be done twice, and how often", () => {
    const notice = noticeWith({ _tag: "Count", of: { _tag: "Facilities", kind: "display" }, atLeast: 2 })
    const step = only(portfolio({ facilities: [] }), "2023-09-20T00:00:00+08:00", notice)
    assert.strictEqual(step.text["zh-CN"], "蒲城县：建成生态文化陈列展示设施并登记（共 2 次）")
    assert.deepStrictEqual([step.settles.length, step.edits.length], [1, 2])
  })

  it("tells the host of an activity, the unit that owes something, and the region’s office what is nobody’s", () => {
    const [due1] = due({ deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" } }).clauses
    const [built] = noticeWith({ _tag: "Count", of: { _tag: "Facilities", kind: "display" }, atLeast: 1 }).clauses
    const [named] = noticeWith({
      _tag: "Each",
      of: "activities",
      require: { _tag: "NameContains", words: ["科普日"] }
    }).clauses
    const rules = [due1, built, named].flatMap((clause, n) =>
      clause.rules.map((rule) => ({ ...rule, id: `rule-${n}` }))
    )
    const given = portfolio({
      units: [
        { id: "u1", name: "县教育局" },
        { id: "u2", name: "镇政府" }
      ],
      activities: [activity({ host: "u2" })],
      submissions: [{ unit: "u2", document: "summary", receivedAt: "2023-09-01" }],
      facilities: []
    })
    const found = steps(given, "2023-09-20T00:00:00+08:00", { ...pucheng, clauses: [{ ...due1, rules }] })
    assert.deepStrictEqual(
      found.map(({ steps, who }) => [who.kind, who.id, ...steps.map(({ kind }) => kind)]),
      [
        ["unit", "u1", "act"],
        ["unit", "u2", "change"],
        ["region", "610526", "act"]
      ]
    )
  })

  it("has nothing to say where nothing is open", () => {
    assert.isEmpty(steps(portfolio({ units: [] }), "2023-09-20T00:00:00+08:00", noticeWith({ _tag: "Judgement" })))
  })

  it.prop(
    "must comes before should, and what is due earlier, then what settles more, comes first; all findings that are open are seen to",
    { asOf: arbitraries.asOf(pucheng), given: arbitraries.portfolio(pucheng) },
    ({ asOf, given }) => {
      const found = steps(given, asOf)
      for (const { steps } of found) {
        for (const [n, step] of steps.entries()) {
          const next = steps[n + 1]
          assert.strictEqual(step.left !== undefined, step.by !== undefined && !step.overdue)
          if (next === undefined) continue
          const rank = ({ by, modality, settles }: NextStep) => [
            modality === "must" ? 0 : 1,
            by === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(by),
            -settles.length
          ]
          const [a, b] = [rank(step), rank(next)]
          const first = a.findIndex((value, i) => value !== b[i])
          assert.isTrue(first < 0 || a[first]! < b[first]!)
        }
      }
      const seen = new Set(
        found.flatMap(({ steps }) =>
          steps.flatMap(({ settles }) => settles.map(({ rule, subject }) => `${rule} ${subject.id}`))
        )
      )
      const open = assess(pucheng, given, { asOf: instant(asOf) }).findings.filter(({ status }) =>
        ["unmet", "pending", "undetermined"].includes(status)
      )
      assert.deepStrictEqual(seen, new Set(open.map(({ rule, subject }) => `${rule} ${subject.id}`)))
      const through = Schema.decodeUnknownSync(Schema.Array(UnitSteps))(JSON.parse(JSON.stringify(found)))
      assert.deepStrictEqual(through, found)
    },
    { arbitrary: { runs: 100 } }
  )

  it.prop(
    "of one unit it is what the findings for which it answers ask of it",
    { asOf: arbitraries.asOf(pucheng), given: arbitraries.portfolio(pucheng) },
    ({ asOf, given }) => {
      const at = { asOf: instant(asOf) }
      const answering = new Map(
        assess(pucheng, given, at).findings.map(({ rule, subject, unit }) => [
          `${rule} ${subject.id}`,
          unit?.id ?? (subject.kind === "unit" ? subject.id : undefined)
        ])
      )
      const settledIn = (list: ReadonlyArray<UnitSteps>, who: string) =>
        list
          .filter((own) => own.who.kind === "unit" && own.who.id === who)
          .flatMap(({ steps }) => steps.flatMap(({ settles }) => settles))
          .map(({ rule, subject }) => `${rule} ${subject.id}`)
          .filter((finding) => answering.get(finding) === who)
      const all = nextSteps(pucheng, given, at)
      for (const { id } of given.units) {
        const own = nextSteps(pucheng, given, { ...at, unit: id })
        assert.isTrue(own.every(({ who }) => who.kind === "unit" && who.id === id))
        assert.deepStrictEqual(new Set(settledIn(own, id)), new Set(settledIn(all, id)))
        assert.strictEqual(
          settledIn(own, id).length,
          own.flatMap(({ steps }) => steps.flatMap((s) => s.settles)).length
        )
      }
    },
    { arbitrary: { runs: 100 } }
  )

  it("its edits are those that can be applied", () => {
    const given = portfolio({ activities: [activity({ topics: ["food-safety"] })], submissions: [] })
    for (const { steps: own } of steps(given, "2023-09-20T00:00:00+08:00")) {
      for (const { edits } of own) {
        const needs = edits.flatMap(({ needs = [] }) => needs)
        const supplied = Object.fromEntries(needs.map(({ favourable, path }) => [path, favourable]))
        assert.strictEqual(applyPlan(given, { edits }, supplied)._tag, "Success")
      }
    }
  })
})
