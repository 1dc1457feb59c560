import { assert, describe, it } from "@effect/vitest"
import { scopeOf } from "@kepu/core/condition"
import { chinaCalendar, isWorkingDay } from "@kepu/core/time"
import { missingOf } from "../../src/assessment/missing.ts"
import type { Recommendation } from "../../src/portfolio/Recommendation.ts"
import { amountIn } from "../../src/requirement/amountIn.ts"
import { answeredBy } from "../../src/requirement/asSubject.ts"
import { boundOf } from "../../src/requirement/boundOf.ts"
import { isBlank } from "../../src/requirement/boxes.ts"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { exemptionOf, extended } from "../../src/requirement/exemptions.ts"
import { daysFrom } from "../../src/requirement/moments.ts"
import type { OfNumbers } from "../../src/requirement/Requirement.ts"
import { binds } from "../../src/rule/binds.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

it("a record counts as one, or for what its fact says if that is a number", () => {
  const record = { participants: 30, facts: { pages: 2, title: "三" } } as const
  assert.strictEqual(amountIn(undefined, {}), 1)
  assert.strictEqual(amountIn("participants", record), 30)
  assert.strictEqual(amountIn("pages", record), 2)
  assert.isUndefined(amountIn("title", record))
  assert.isUndefined(amountIn("pages", {}))
})

it("a box is blank while its fact is not given, be it the notice's own; what is on every form never is", () => {
  const recommendation = {
    unit: "u1",
    activity: "a1",
    content: "内容",
    facts: { pages: 2 }
  } as unknown as Recommendation
  const isEmpty = (fact: string, declared?: true) =>
    isBlank(recommendation, { fact: fact, ...(declared && { declared }) })
  assert.deepStrictEqual(
    ["content", "contactName", "name"].map((fact) => isEmpty(fact)),
    [false, true, false]
  )
  assert.deepStrictEqual(
    ["pages", "words"].map((fact) => isEmpty(fact, true)),
    [false, true]
  )
  assert.isTrue(isBlank({ unit: "u1", activity: "a1" } as never, { fact: "pages", declared: true }))
})

it("whoever shares a responsibility is bound beside those that the notice lists, wherever it stands in a bound", () => {
  const responsibilities = [
    { id: "health", name: { "zh-CN": "卫生", en: "health" }, units: ["甲局"] },
    { id: "other", name: { "zh-CN": "其他", en: "other" } }
  ]
  const notice = { ...pucheng, vocabulary: { ...pucheng.vocabulary, responsibilities } } as typeof pucheng
  const own = { _tag: "Responsible", responsibility: "health" } as never
  const other = { _tag: "Responsible", responsibility: "other" } as never
  const both = { _tag: "AnyOf", of: [own, { _tag: "Named", units: ["甲局"] }] } as never
  assert.deepStrictEqual(boundOf(own, notice), both)
  assert.deepStrictEqual(boundOf(other, notice), other)
  for (const _tag of ["AllOf", "AnyOf"] as const)
    assert.deepStrictEqual(boundOf({ _tag, of: [other, own] } as never, notice), { _tag, of: [other, both] } as never)
  assert.deepStrictEqual(boundOf({ _tag: "NotOf", of: own } as never, notice), { _tag: "NotOf", of: both } as never)
})

describe("who answers", () => {
  const recommendations = [{ unit: "u1", activity: "a1" }]
  const laidOut = portfolio({ activities: [activity()], recommendations })
  const strangers = [{ ...laidOut.recommendations![0]!, unit: "nobody" }] as unknown as NonNullable<
    typeof laidOut.recommendations
  >
  const at = instant("2023-09-20T00:00:00+08:00")
  const given = caseOf(pucheng, laidOut, at)

  it.each([
    ["activity", "a1", "unit"],
    ["activity", "a3", "region"],
    ["recommendation", "u1/a1", "unit"],
    ["unit", "u1", "unit"],
    ["region", "x", "region"]
  ] as const)("for %s %s: a %s", (kind, id, expected) => {
    assert.strictEqual(answeredBy({ kind, id, name: id }, given).kind, expected)
  })

  it("is the region where it is not known who recommends", () => {
    const subject = { kind: "recommendation", id: "nobody/a1", name: "x" } as const
    const other = caseOf(pucheng, { ...laidOut, recommendations: strangers }, at)
    assert.strictEqual(answeredBy(subject, other).kind, "region")
  })
})

it("a missing register of recommendations is called as the notice calls it", () => {
  const subject = { kind: "unit", id: "u1", name: "甲" } as const
  const nouns = [
    { id: "activity", name: { "zh-CN": "作品", en: "work" } },
    { id: "recommendations", name: { "zh-CN": "报名表", en: "entry forms" } },
    { id: "contactName", name: { "zh-CN": "作者", en: "author" } }
  ] as const
  const named = (fact: "recommendations" | "submissions" | "activity", own: ReadonlyArray<object> = nouns) =>
    missingOf(fact, subject, { notice: { vocabulary: { nouns: own as typeof nouns } } }).name.en
  assert.strictEqual(named("recommendations"), "entry forms")
  assert.notStrictEqual(named("recommendations", []), "entry forms")
  assert.notStrictEqual(named("activity"), "work")
  assert.notInclude(["work", "entry forms", "author"], named("submissions"))
})

describe("the days worked by which time is counted", () => {
  it("are those of all years that are known, in their order, and no others", () => {
    const calendar = { ...chinaCalendar, years: chinaCalendar.years.toReversed() }
    const { worked } = daysFrom({ days: 1, to: "after-end", working: true } as never, { calendar })
    assert.deepStrictEqual(worked, worked!.toSorted())
    assert.isAbove(new Set(worked!.map((day) => day.slice(0, 4))).size, 1)
    for (const day of worked!) assert.isTrue(isWorkingDay(day, chinaCalendar))
    assert.isAbove(worked!.length, 240 * chinaCalendar.years.length)
  })

  it("are none without a calendar, and not needed for days of the calendar", () => {
    assert.deepStrictEqual(daysFrom({ days: 1, to: "after-end", working: true } as never, {}).worked, [])
    assert.notProperty(daysFrom({ days: 1, to: "after-end" } as never, {}), "worked")
  })
})

describe("more time", () => {
  const scope = scopeOf(pucheng, instant("2023-09-20T00:00:00+08:00"))
  const day = (date: string, more: object = {}) => ({ date, boundary: "inclusive", zone: "Asia/Shanghai", ...more })
  const until = (date: string) => ({ _tag: "Until", deadline: day(date) })
  const given = { until: "2023-09-30" } as never
  const more = (asked: object) => extended(asked as OfNumbers, given, scope) as unknown

  it("moves what ends sooner, and nothing else", () => {
    const decision = { about: "unit", bound: { _tag: "EveryUnit" }, decision: "rule" }
    assert.deepStrictEqual(more(decision), decision)
    assert.deepStrictEqual(more({ ...decision, limit: until("2023-10-01") }), {
      ...decision,
      limit: until("2023-10-01")
    })
    assert.deepStrictEqual(more({ ...decision, limit: until("2023-09-29") }), {
      ...decision,
      limit: until("2023-09-30")
    })
  })

  it("moves each demand's own end and each document's day, with the medium by which it is sent", () => {
    const sent = { of: "submissions", document: "summary" }
    const numbers = (...demands: ReadonlyArray<object>) => ({
      about: "unit",
      bound: { _tag: "EveryUnit" },
      rule: "rule",
      demands
    })
    const medium = { "zh-CN": "邮件", en: "mail" }
    const asked = numbers(
      { number: sent, atLeast: 1 },
      { number: { ...sent, by: day("2023-09-20", { medium }) }, atLeast: 1, limit: until("2023-09-20") },
      { number: { ...sent, by: day("2023-09-20") }, atLeast: 1, limit: until("2023-10-08") },
      { number: { ...sent, by: day("2023-10-08") }, atLeast: 1 }
    )
    assert.deepStrictEqual(more(asked), {
      ...numbers(
        { number: sent, atLeast: 1 },
        { number: { ...sent, by: day("2023-09-30", { medium }) }, atLeast: 1, limit: until("2023-09-30") },
        { number: { ...sent, by: day("2023-09-30") }, atLeast: 1, limit: until("2023-10-08") },
        { number: { ...sent, by: day("2023-10-08") }, atLeast: 1 }
      ),
      limit: until("2023-09-30")
    })
  })

  it("of the same day is the one that was given first", () => {
    const exemptions = ["先", "后"].map((reason) => ({
      unit: "u1",
      rule: "rule",
      kind: "extended",
      on: "2023-09-20",
      until: "2023-09-30",
      reason
    }))
    assert.strictEqual(exemptionOf(exemptions as never, "rule", scope)?.reason, "先")
  })
})

it("who is named is bound, by the id or by the name, and nobody else", () => {
  const bound = { _tag: "Named", units: ["u1", "乙镇"] } as never
  const named = [
    ["u1", "甲局"],
    ["u2", "乙镇"],
    ["u3", "丙社"]
  ].map(([id, name]) => binds(bound, { id, name } as never))
  assert.deepStrictEqual(named, [true, true, false])
})
