import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio } from "@kepu/core"
import { notice } from "@kepu/core/notices/school-2020"
import { activity, portfolioOf } from "../sample.ts"
import { findingsOf, readExclusively, rulesOf, statusOf, unaccountedOf } from "./cases.ts"

const later = "2020-11-01T00:00:00+08:00"

const portfolio = (parts: Partial<typeof Portfolio.Encoded>): Portfolio =>
  portfolioOf({ units: [{ id: "u1", name: "某学院", kinds: ["college"] }], activities: [], ...parts })
const one = (facts: Partial<typeof Activity.Encoded>): Portfolio => portfolio({ activities: [activity(facts)] })

describe("school-2020", () => {
  it("is illustrative, accounts for all of its text, and has these rules", () => {
    assert.isTrue(notice.illustrative)
    assert.deepStrictEqual(unaccountedOf(notice), [])
    assert.deepStrictEqual(rulesOf(notice), [
      "一 activity-in-window should nation",
      "二（一） entered-on-platform must",
      "二（二） label must",
      "三 summary-due must",
      "四（一） grant-cap must",
      "四（二） grant-share must"
    ])
  })

  it.each([
    ["2020-09-18", "unmet"],
    ["2020-09-19", "met"],
    ["2020-09-25", "met"],
    ["2020-09-26", "unmet"]
  ])("an activity on %s: %s", (start, status) => {
    const given = one({ time: { sessions: [{ start }] } })
    assert.strictEqual(statusOf(notice, "activity-in-window", given, later, "a1"), status)
  })

  it.each<[Activity["platform"], asOf: string, inclusive: string, exclusive: string]>([
    ["not-filed", "2020-09-14T23:59:59+08:00", "pending", "pending"],
    ["not-filed", "2020-09-15T00:00:00+08:00", "pending", "unmet"],
    ["not-filed", "2020-09-15T23:59:59+08:00", "pending", "unmet"],
    ["not-filed", "2020-09-16T00:00:00+08:00", "unmet", "unmet"],
    ["filed", "2020-09-16T00:00:00+08:00", "met", "met"],
    ["under-review", "2020-09-16T00:00:00+08:00", "met", "met"],
    ["published", "2020-09-16T00:00:00+08:00", "met", "met"],
    ["rejected", "2020-09-16T00:00:00+08:00", "met", "met"],
    [undefined, "2020-09-16T00:00:00+08:00", "undetermined", "undetermined"]
  ])("%s on the platform as of %s: %s, and if the 15th were late %s", (platform, asOf, inclusive, exclusive) => {
    const given = one(platform === undefined ? {} : { platform })
    assert.strictEqual(statusOf(notice, "entered-on-platform", given, asOf, "a1"), inclusive)
    assert.strictEqual(statusOf(readExclusively(notice), "entered-on-platform", given, asOf, "a1"), exclusive)
  })

  it.each([
    ["2020年全国科普日活动", "met"],
    ["“2020年全国科普日活动”垃圾分类讲座", "met"],
    ["垃圾分类讲座（2020年全国科普日活动）", "met"],
    ["垃圾分类讲座", "unmet"],
    ["2019年全国科普日活动：垃圾分类讲座", "unmet"],
    ["2020年全国科普月活动：垃圾分类讲座", "unmet"],
    ["020年全国科普日活动：垃圾分类讲座", "unmet"],
    ["2020年全国科普日活：垃圾分类讲座", "unmet"],
    ["2020年全国科普日的活动", "unmet"],
    // A blank between Chinese characters is only spacing.
    ["2020年全国科普日 活动", "met"]
  ])("label: %s is %s", (name, status) => {
    assert.strictEqual(statusOf(notice, "label", one({ name }), later, "a1"), status)
  })

  it("names the reading on which a missing label rests", () => {
    assert.include(findingsOf(notice, "label", one({}), later)[0]?.reading?.["zh-CN"], "活动名称")
  })

  it.each<[string, inclusive: string, exclusive: string]>([
    ["2020-10-10T23:59:59+08:00", "met", "met"],
    ["2020-10-11T00:00:00+08:00", "met", "unmet"],
    ["2020-10-11T23:59:59+08:00", "met", "unmet"],
    ["2020-10-12T00:00:00+08:00", "unmet", "unmet"],
    ["2020-10-12T00:00:01+08:00", "unmet", "unmet"]
  ])("summary received at %s: %s, and if the 11th were late %s", (receivedAt, inclusive, exclusive) => {
    const given = portfolio({ submissions: [{ unit: "u1", document: "summary", receivedAt }] })
    assert.strictEqual(statusOf(notice, "summary-due", given, later, "u1"), inclusive)
    assert.strictEqual(statusOf(readExclusively(notice), "summary-due", given, later, "u1"), exclusive)
  })

  it("wants the summary of colleges only", () => {
    const given = portfolio({ units: [{ id: "u1", name: "某社团", kinds: [] }], submissions: [] })
    assert.strictEqual(statusOf(notice, "summary-due", given, later, "u1"), "not-applicable")
  })

  it.each<[grant: number | undefined, string]>([
    [0, "not-applicable"],
    [1, "met"],
    [6999, "met"],
    [7000, "met"],
    [7001, "unmet"],
    [undefined, "undetermined"]
  ])("a grant of %s yuan: %s", (grant, status) => {
    const given = one({ cost: 1_000_000, ...(grant === undefined ? {} : { grant }) })
    assert.strictEqual(statusOf(notice, "grant-cap", given, later, "a1"), status)
  })

  it.each<[grant: number | undefined, cost: number | undefined, string]>([
    [4900, 10_000, "met"],
    [5000, 10_000, "met"],
    [5100, 10_000, "unmet"],
    [4999, 9999, "met"],
    [5000, 9999, "unmet"],
    [1, 2, "met"],
    [1, 1, "unmet"],
    [1, 0, "unmet"],
    [0, 0, "not-applicable"],
    [0, undefined, "not-applicable"],
    [5000, undefined, "undetermined"],
    [undefined, 10_000, "undetermined"]
  ])("a grant of %s of a cost of %s: %s", (grant, cost, status) => {
    const given = one({ ...(grant === undefined ? {} : { grant }), ...(cost === undefined ? {} : { cost }) })
    assert.strictEqual(statusOf(notice, "grant-share", given, later, "a1"), status)
  })

  it("says what would bring a grant within its caps", () => {
    const given = one({ grant: 7001, cost: 14_001 })
    const remedies = (rule: string) =>
      findingsOf(notice, rule, given, later).flatMap((finding) => finding.remedies.map(({ text }) => text["zh-CN"]))
    assert.deepStrictEqual(remedies("grant-cap"), ["资助金额（元）减至不超过 7000"])
    assert.deepStrictEqual(remedies("grant-share"), ["资助金额（元）降到活动经费（元）的 50% 以内"])
  })
})
