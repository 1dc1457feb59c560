import { assert, describe, it } from "@effect/vitest"
import type { Submission } from "@kepu/core/schema"
import type { Activity, Portfolio, Unit } from "@kepu/core"
import { notice } from "@kepu/core/notices/region-2023"
import { activity, portfolioOf } from "../sample.ts"
import { findingsOf, readExclusively, rulesOf, statusOf, unaccountedOf } from "./cases.ts"

const later = "2023-10-01T00:00:00+08:00"

const portfolio = (parts: Partial<typeof Portfolio.Encoded>): Portfolio =>
  portfolioOf({ units: [{ id: "u1", name: "某州科协", kinds: ["prefecture"] }], activities: [], ...parts })
const one = (facts: Partial<typeof Activity.Encoded>): Portfolio => portfolio({ activities: [activity(facts)] })

const dues = [
  ["key-activity-table-due", "key-activity-table"],
  ["contact-named", "contact"],
  ["reviewer-named", "reviewer"]
] as const

describe("region-2023", () => {
  it("is illustrative, accounts for all of its text, and has these rules", () => {
    assert.isTrue(notice.illustrative)
    assert.deepStrictEqual(unaccountedOf(notice), [])
    assert.deepStrictEqual(rulesOf(notice), [
      "一 activity-in-window should nation",
      "二（一） key-activity-table-due must",
      "二（二） published-on-platform must",
      "三 contact-named must",
      "三 reviewer-named must",
      "附件1 annex-1-complete must"
    ])
  })

  it("has the days of the platform from 21 August", () => {
    assert.strictEqual(notice.windows.find(({ id }) => id === "platform-days")?.start, "2023-08-21")
  })

  it.each([
    ["2023-09-16", "unmet"],
    ["2023-09-17", "met"],
    ["2023-09-23", "met"],
    ["2023-09-24", "unmet"]
  ])("an activity on %s: %s", (start, status) => {
    const given = one({ time: { sessions: [{ start }] } })
    assert.strictEqual(statusOf(notice, "activity-in-window", given, later, "a1"), status)
  })

  it.each<[string, inclusive: string, exclusive: string]>([
    ["2023-08-18T15:59:59+08:00", "met", "met"],
    ["2023-08-18T16:00:00+08:00", "met", "unmet"],
    ["2023-08-18T16:00:01+08:00", "unmet", "unmet"],
    ["2023-08-18T08:00:00Z", "met", "unmet"],
    ["2023-08-17", "met", "met"],
    ["2023-08-18", "undetermined", "undetermined"],
    ["2023-08-19", "unmet", "unmet"]
  ])("received at %s: %s, and if the stroke of four were late %s", (receivedAt, inclusive, exclusive) => {
    for (const [rule, document] of dues) {
      const given = portfolio({ submissions: [{ unit: "u1", document, receivedAt }] })
      assert.strictEqual(statusOf(notice, rule, given, later, "u1"), inclusive)
      assert.strictEqual(statusOf(readExclusively(notice), rule, given, later, "u1"), exclusive)
    }
  })

  it.each([
    ["2023-08-18T15:59:59+08:00", "pending"],
    ["2023-08-18T16:00:00+08:00", "pending"],
    ["2023-08-18T16:00:01+08:00", "unmet"]
  ])("nothing received as of %s: %s", (asOf, status) => {
    for (const [rule] of dues) {
      assert.strictEqual(statusOf(notice, rule, portfolio({ submissions: [] }), asOf, "u1"), status)
    }
  })

  it.each<[string, ReadonlyArray<string>, contact: string, reviewer: string]>([
    ["neither", [], "unmet", "unmet"],
    ["a contact", ["contact"], "met", "unmet"],
    ["a reviewer", ["reviewer"], "unmet", "met"],
    ["one of each", ["contact", "reviewer"], "met", "met"],
    ["two contacts, which is not judged", ["contact", "contact"], "met", "unmet"]
  ])("named: %s", (_, documents, contact, reviewer) => {
    const submissions = documents.map((document): typeof Submission.Encoded => ({
      unit: "u1",
      document,
      receivedAt: "2023-08-15"
    }))
    const given = portfolio({ submissions })
    assert.strictEqual(statusOf(notice, "contact-named", given, later, "u1"), contact)
    assert.strictEqual(statusOf(notice, "reviewer-named", given, later, "u1"), reviewer)
  })

  it.each<[string, Partial<typeof Unit.Encoded>, string]>([
    ["a prefecture", { kinds: ["prefecture"] }, "unmet"],
    ["another unit", { kinds: [] }, "not-applicable"],
    ["a unit of unknown kind", {}, "undetermined"]
  ])("binds %s", (_, facts, status) => {
    const given = portfolio({ units: [{ id: "u1", name: "某单位", ...facts }], submissions: [] })
    for (const [rule] of dues) assert.strictEqual(statusOf(notice, rule, given, later, "u1"), status)
  })

  it.each<[Activity["platform"], asOf: string, string]>([
    ["filed", "2023-08-20T23:59:59+08:00", "pending"],
    ["filed", "2023-09-23T23:59:59+08:00", "pending"],
    ["filed", "2023-09-24T00:00:00+08:00", "unmet"],
    ["under-review", "2023-09-24T00:00:00+08:00", "unmet"],
    ["rejected", "2023-09-24T00:00:00+08:00", "unmet"],
    ["published", "2023-09-24T00:00:00+08:00", "met"],
    [undefined, "2023-09-24T00:00:00+08:00", "undetermined"]
  ])("a key activity that is %s as of %s: %s", (platform, asOf, status) => {
    const state = platform === undefined ? {} : { platform }
    const given = one({ annexes: ["annex-1"], ...state })
    assert.strictEqual(statusOf(notice, "published-on-platform", given, asOf, "a1"), status)
  })

  it("does not ask other activities to be published", () => {
    const given = one({ annexes: [], platform: "not-filed" })
    assert.strictEqual(statusOf(notice, "published-on-platform", given, later, "a1"), "not-applicable")
  })

  it("has six columns in its table, all required", () => {
    assert.deepStrictEqual(
      notice.vocabulary.annexes[0]?.fields.map(({ label, required }) => [label, required]),
      ["活动名称", "举办单位", "活动时间", "活动地点", "联系人", "联系电话"].map((label) => [label, true])
    )
  })

  const row: Partial<typeof Activity.Encoded> = {
    annexes: ["annex-1"],
    timeText: "9月17日",
    place: "广场",
    contactName: "联系人甲",
    contactPhone: "7200001"
  }
  it("takes a full row of the table", () => {
    assert.strictEqual(statusOf(notice, "annex-1-complete", one(row), later, "a1"), "met")
  })

  it.each<[keyof Activity, missing: string]>([
    ["timeText", "time"],
    ["place", "place"],
    ["contactName", "contactName"],
    ["contactPhone", "contactPhone"]
  ])("misses %s in a row of the table", (column, fact) => {
    const { [column]: _, ...rest } = row
    const [finding] = findingsOf(notice, "annex-1-complete", one(rest), later)
    assert.strictEqual(finding?.status, "undetermined")
    assert.deepStrictEqual(
      finding?.missing.map(({ fact }) => fact),
      [fact]
    )
  })
})
