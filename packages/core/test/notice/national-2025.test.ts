import { assert, describe, it } from "@effect/vitest"
import type { Submission } from "@kepu/core/schema"
import { type Activity, inForce, type Portfolio } from "@kepu/core"
import { notice } from "@kepu/core/notices/national-2025"
import * as Result from "effect/Result"
import { activity, instant, portfolioOf } from "../sample.ts"
import { findingsOf, readExclusively, rulesOf, statusOf, unaccountedOf } from "./cases.ts"

const inAutumn = "2025-10-01T00:00:00+08:00"
const afterAll = "2026-01-20T00:00:00+08:00"

const portfolio = (parts: Partial<typeof Portfolio.Encoded>): Portfolio =>
  portfolioOf({
    units: [
      { id: "u1", name: "某大学", kinds: ["university"] },
      { id: "c1", name: "某学院", kinds: ["university-unit"] }
    ],
    activities: [],
    ...parts
  })
const works = (
  unit: string,
  given: ReadonlyArray<Partial<typeof Activity.Encoded>>
): Partial<typeof Portfolio.Encoded> => {
  const activities = given.map((facts, n) => activity({ id: `w${n + 1}`, ...facts }))
  return { activities, recommendations: activities.map(({ id }) => ({ unit, activity: id })) }
}
const held = (start: string, end?: string) => ({
  time: { sessions: [{ start, ...(end === undefined ? {} : { end }) }] as const }
})

describe("national-2025", () => {
  it("is illustrative, accepts both themes, and is valid across the year", () => {
    assert.isTrue(notice.illustrative)
    assert.deepStrictEqual(notice.themes, ["提升全民科学素质 夯实科技强国基础", "科技改变生活 创新赢得未来"])
    assert.strictEqual(notice.event["zh-CN"], "全国科普月")
    const isInForce = (asOf: string) => Result.isSuccess(inForce(notice, instant(asOf)))
    assert.isTrue(isInForce("2025-09-01T00:00:00+08:00"))
    assert.isTrue(isInForce("2026-01-04T17:00:00+08:00"))
    assert.isFalse(isInForce("2026-09-01T00:00:00+08:00"))
  })

  it("accounts for all of its text, and has these rules", () => {
    assert.deepStrictEqual(unaccountedOf(notice), [])
    assert.deepStrictEqual(rulesOf(notice), [
      "二 activity-in-month should",
      "四（一） work-type must",
      "四（一） work-in-month must",
      "四（二） work-quota must",
      "四（三） recommendation-form-due must",
      "四（三） recommendation-table-due must"
    ])
  })

  it.each<[string, Partial<typeof Activity.Encoded>, string]>([
    ["the eve of September", held("2025-08-31"), "unmet"],
    ["the first day", held("2025-09-01"), "met"],
    ["the last day, in the evening", held("2025-09-30T23:30"), "met"],
    ["the day after", held("2025-10-01"), "unmet"],
    ["partly before", held("2025-08-30", "2025-09-01"), "met"],
    ["the same month a year before", held("2024-09-15"), "unmet"],
    ["a time that nobody could read", { timeText: "近日" }, "undetermined"]
  ])("month: %s", (_, facts, status) => {
    const given = portfolio(works("u1", [facts]))
    assert.strictEqual(statusOf(notice, "activity-in-month", given, inAutumn, "w1"), status)
    assert.strictEqual(statusOf(notice, "work-in-month", given, inAutumn, "u1/w1"), status)
  })

  it.each<[string | undefined, string]>([
    ["exhibition", "met"],
    ["performance", "met"],
    ["case", "met"],
    // A type of which the notice knows nothing may be another word for one of them.
    ["lecture", "undetermined"],
    [undefined, "undetermined"]
  ])("a work of type %s", (programme, status) => {
    const given = portfolio(works("u1", [programme === undefined ? {} : { programme }]))
    assert.strictEqual(statusOf(notice, "work-type", given, inAutumn, "u1/w1"), status)
  })

  it.each<[string, string, ReadonlyArray<string>, string]>([
    ["no work", "u1", [], "met"],
    ["1 work", "u1", ["case"], "met"],
    ["2 works, the quota itself", "u1", ["case", "case"], "met"],
    ["3 works of three types", "u1", ["exhibition", "performance", "case"], "unmet"],
    ["3 works of one type", "u1", ["case", "case", "case"], "unmet"],
    ["3 works of one of its units, on which there is no quota", "c1", ["case", "case", "case"], "not-applicable"]
  ])("quota: %s", (_, unit, types, status) => {
    const given = portfolio(
      works(
        unit,
        types.map((programme) => ({ programme }))
      )
    )
    assert.strictEqual(statusOf(notice, "work-quota", given, inAutumn, unit), status)
  })

  const sent = (document: string, receivedAt: string): typeof Submission.Encoded => ({
    unit: "c1",
    document,
    receivedAt
  })
  const dues = [
    ["recommendation-form-due", "recommendation-form"],
    ["recommendation-table-due", "recommendation-table"]
  ] as const

  it.each<[string, inclusive: string, exclusive: string]>([
    ["2026-01-04T16:59:59+08:00", "met", "met"],
    ["2026-01-04T17:00:00+08:00", "met", "unmet"],
    ["2026-01-04T17:00:01+08:00", "unmet", "unmet"],
    ["2026-01-04T09:00:00Z", "met", "unmet"],
    ["2026-01-04T09:00:01Z", "unmet", "unmet"],
    ["2026-01-04T17:00", "met", "unmet"],
    ["2026-01-04T17:01", "unmet", "unmet"],
    ["2026-01-03", "met", "met"],
    ["2026-01-04", "undetermined", "undetermined"],
    ["2026-01-05", "unmet", "unmet"],
    ["2025-12-31", "met", "met"]
  ])("received at %s: %s, and if the stroke of five were late %s", (receivedAt, inclusive, exclusive) => {
    for (const [rule, document] of dues) {
      const given = portfolio({ submissions: [sent(document, receivedAt)] })
      assert.strictEqual(statusOf(notice, rule, given, afterAll, "c1"), inclusive)
      assert.strictEqual(statusOf(readExclusively(notice), rule, given, afterAll, "c1"), exclusive)
    }
  })

  it.each([
    ["2025-12-31T23:59:59+08:00", "pending"],
    ["2026-01-04T17:00:00+08:00", "pending"],
    ["2026-01-04T17:00:01+08:00", "unmet"]
  ])("nothing received as of %s: %s", (asOf, status) => {
    for (const [rule] of dues) {
      assert.strictEqual(statusOf(notice, rule, portfolio({ submissions: [] }), asOf, "c1"), status)
    }
  })

  it("wants both documents, of units of a university only, and names its reading of 17:00", () => {
    const given = portfolio({ submissions: [sent("recommendation-form", "2026-01-04T12:00:00+08:00")] })
    assert.strictEqual(statusOf(notice, "recommendation-form-due", given, afterAll, "c1"), "met")
    assert.strictEqual(statusOf(notice, "recommendation-table-due", given, afterAll, "c1"), "unmet")
    for (const [rule] of dues) {
      assert.strictEqual(statusOf(notice, rule, given, afterAll, "u1"), "not-applicable")
      assert.include(findingsOf(notice, rule, given, afterAll)[1]?.reading?.["zh-CN"], "含17:00整")
    }
  })
})
