import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio, Unit } from "@kepu/core"
import { notice } from "@kepu/core/notices/city-education-2022"
import { activity, portfolioOf } from "../sample.ts"
import { findingsOf, readExclusively, rulesOf, statusOf, unaccountedOf } from "./cases.ts"

const later = "2022-11-01T00:00:00+08:00"

const portfolio = (parts: Partial<typeof Portfolio.Encoded>): Portfolio =>
  portfolioOf({
    units: [{ id: "u1", name: "某学校", kinds: ["school"], responsibilities: ["main-venue", "award-applicant"] }],
    activities: [],
    ...parts
  })
const one = (facts: Partial<typeof Activity.Encoded>): Portfolio => portfolio({ activities: [activity(facts)] })

describe("city-education-2022", () => {
  it("is illustrative, accounts for all of its text, and has these rules", () => {
    assert.isTrue(notice.illustrative)
    assert.deepStrictEqual(unaccountedOf(notice), [])
    assert.deepStrictEqual(rulesOf(notice), [
      "一 activity-in-window should nation",
      "二 main-venue-list-due must",
      "二 main-venue-listed must",
      "三 series-list-due should",
      "三 series-listed must",
      "四 entered-on-platform must",
      "五 completed must",
      "六 award-material-due must",
      "附件1 annex-1-complete must",
      "附件2 annex-2-complete must"
    ])
  })

  it("names six criteria, leaves the list open and gives no points", () => {
    const { criteria, indicators } = notice.clauses.find(({ number }) => number === "六")!
    assert.deepStrictEqual(
      criteria?.names.map((name) => name["zh-CN"]),
      ["组织动员", "数量规模", "品牌宣传", "科技志愿", "联合行动", "网络话题"]
    )
    assert.isTrue(criteria?.open)
    assert.isUndefined(criteria?.points)
    assert.deepStrictEqual(
      indicators?.map(({ id }) => id),
      ["scale", "volunteers", "joint-actions"]
    )
  })

  it("has the days of platform entry from 15 August", () => {
    assert.strictEqual(notice.windows.find(({ id }) => id === "platform-days")?.start, "2022-08-15")
  })

  it.each([
    ["2022-09-14", "unmet"],
    ["2022-09-15", "met"],
    ["2022-09-21", "met"],
    ["2022-09-22", "unmet"]
  ])("an activity on %s: %s", (start, status) => {
    const given = one({ time: { sessions: [{ start }] } })
    assert.strictEqual(statusOf(notice, "activity-in-window", given, later, "a1"), status)
  })

  const lists = [
    ["main-venue-list-due", "main-venue-list"],
    ["series-list-due", "series-list"]
  ] as const

  it.each<[string, inclusive: string, exclusive: string]>([
    ["2022-08-23T23:59:59+08:00", "met", "met"],
    ["2022-08-24T00:00:00+08:00", "met", "unmet"],
    ["2022-08-24T23:59:59+08:00", "met", "unmet"],
    ["2022-08-25T00:00:00+08:00", "unmet", "unmet"]
  ])("a list received at %s: %s, and if the 24th were late %s", (receivedAt, inclusive, exclusive) => {
    for (const [rule, document] of lists) {
      const given = portfolio({ submissions: [{ unit: "u1", document, receivedAt }] })
      assert.strictEqual(statusOf(notice, rule, given, later, "u1"), inclusive)
      assert.strictEqual(statusOf(readExclusively(notice), rule, given, later, "u1"), exclusive)
    }
  })

  it("does not take one list for the other", () => {
    const given = portfolio({ submissions: [{ unit: "u1", document: "series-list", receivedAt: "2022-08-20" }] })
    assert.strictEqual(statusOf(notice, "series-list-due", given, later, "u1"), "met")
    assert.strictEqual(statusOf(notice, "main-venue-list-due", given, later, "u1"), "unmet")
  })

  it.each<[string, inclusive: string, exclusive: string]>([
    ["2022-10-09T23:59:59+08:00", "met", "met"],
    ["2022-10-10T00:00:00+08:00", "met", "unmet"],
    ["2022-10-10T23:59:59+08:00", "met", "unmet"],
    ["2022-10-11T00:00:00+08:00", "unmet", "unmet"]
  ])("award material received at %s: %s, and if the 10th were late %s", (receivedAt, inclusive, exclusive) => {
    const given = portfolio({ submissions: [{ unit: "u1", document: "material", receivedAt }] })
    assert.strictEqual(statusOf(notice, "award-material-due", given, later, "u1"), inclusive)
    assert.strictEqual(statusOf(readExclusively(notice), "award-material-due", given, later, "u1"), exclusive)
  })

  it.each<[string, Partial<typeof Unit.Encoded>, venue: string, series: string, award: string]>([
    [
      "a school at the main venue",
      { kinds: ["school"], responsibilities: ["main-venue"] },
      "unmet",
      "unmet",
      "not-applicable"
    ],
    [
      "a bureau that applies",
      { kinds: ["district-bureau"], responsibilities: ["award-applicant"] },
      "not-applicable",
      "unmet",
      "unmet"
    ],
    ["another unit", { kinds: [], responsibilities: [] }, "not-applicable", "not-applicable", "not-applicable"],
    ["a unit of which nothing is known", {}, "undetermined", "undetermined", "undetermined"]
  ])("binds %s", (_, facts, venue, series, award) => {
    const given = portfolio({ units: [{ id: "u1", name: "某单位", ...facts }], submissions: [] })
    assert.strictEqual(statusOf(notice, "main-venue-list-due", given, later, "u1"), venue)
    assert.strictEqual(statusOf(notice, "series-list-due", given, later, "u1"), series)
    assert.strictEqual(statusOf(notice, "award-material-due", given, later, "u1"), award)
  })

  it.each<[string, Partial<typeof Activity.Encoded>, venue: string, series: string]>([
    ["at the main venue, in annex 1", { programme: "main-venue", annexes: ["annex-1"] }, "met", "not-applicable"],
    ["at the main venue, in annex 2", { programme: "main-venue", annexes: ["annex-2"] }, "unmet", "not-applicable"],
    ["at the main venue, in none", { programme: "main-venue", annexes: [] }, "unmet", "not-applicable"],
    ["elsewhere, in annex 2", { programme: "joint-action", annexes: ["annex-2"] }, "not-applicable", "met"],
    ["elsewhere, in annex 1", { programme: "joint-action", annexes: ["annex-1"] }, "not-applicable", "unmet"],
    ["nobody says where", { annexes: ["annex-1", "annex-2"] }, "undetermined", "undetermined"],
    ["listing unknown", { programme: "main-venue" }, "undetermined", "not-applicable"]
  ])("an activity %s", (_, facts, venue, series) => {
    assert.strictEqual(statusOf(notice, "main-venue-listed", one(facts), later, "a1"), venue)
    assert.strictEqual(statusOf(notice, "series-listed", one(facts), later, "a1"), series)
  })

  it.each([
    ["2022-08-24T23:59:59+08:00", "pending"],
    ["2022-08-25T00:00:00+08:00", "unmet"]
  ])("an activity in no annex as of %s: %s", (asOf, status) => {
    const listed = (programme: string) => one({ programme, annexes: [] })
    assert.strictEqual(statusOf(notice, "main-venue-listed", listed("main-venue"), asOf, "a1"), status)
    assert.strictEqual(statusOf(notice, "series-listed", listed("joint-action"), asOf, "a1"), status)
  })

  it.each<[Activity["platform"], asOf: string, string]>([
    ["not-filed", "2022-08-14T23:59:59+08:00", "pending"],
    ["not-filed", "2022-09-28T23:59:59+08:00", "pending"],
    ["not-filed", "2022-09-29T00:00:00+08:00", "unmet"],
    ["filed", "2022-09-29T00:00:00+08:00", "met"],
    ["under-review", "2022-09-29T00:00:00+08:00", "met"],
    ["published", "2022-09-29T00:00:00+08:00", "met"],
    ["rejected", "2022-09-29T00:00:00+08:00", "met"],
    [undefined, "2022-09-29T00:00:00+08:00", "undetermined"]
  ])("%s on the platform as of %s: %s", (platform, asOf, status) => {
    const given = one(platform === undefined ? {} : { platform })
    assert.strictEqual(statusOf(notice, "entered-on-platform", given, asOf, "a1"), status)
  })

  const complete: Partial<typeof Activity.Encoded> = {
    time: { sessions: [{ start: "2022-09-15", end: "2022-09-17" }] },
    images: 1,
    videos: 0,
    newsLinks: 1,
    summary: true
  }
  it.each<[string, Partial<typeof Activity.Encoded>, string]>([
    ["all of it, just enough", {}, "met"],
    ["a video instead of an image", { images: 0, videos: 1 }, "met"],
    ["neither image nor video", { images: 0 }, "unmet"],
    ["no news link", { newsLinks: 0 }, "unmet"],
    ["no summary", { summary: false }, "unmet"]
  ])("completed: %s", (_, facts, status) => {
    assert.strictEqual(statusOf(notice, "completed", one({ ...complete, ...facts }), later, "a1"), status)
  })

  it.each([
    ["2022-09-16T23:59:59+08:00", "not-applicable"],
    ["2022-09-17T00:00:00+08:00", "pending"],
    ["2022-10-14T23:59:59+08:00", "pending"],
    ["2022-10-15T00:00:00+08:00", "unmet"]
  ])("an activity to 17 September without a summary as of %s: %s", (asOf, status) => {
    assert.strictEqual(statusOf(notice, "completed", one({ ...complete, summary: false }), asOf, "a1"), status)
  })

  it("has separate tables for the main venue and the series, every column required", () => {
    assert.deepStrictEqual(
      notice.vocabulary.annexes.map(({ fields, id }) => [
        id,
        ...fields.map(({ label, required }) => required && label)
      ]),
      [
        ["annex-1", "活动名称", "举办单位", "联系人", "联系电话"],
        ["annex-2", "活动名称", "举办单位", "活动时间", "活动地点", "联系人", "联系电话"]
      ]
    )
  })

  const row = { timeText: "9月17日", place: "广场", contactName: "联系人甲", contactPhone: "7200001" }
  it.each<[annex: string, columns: ReadonlyArray<keyof typeof row>]>([
    ["annex-1", ["contactName", "contactPhone"]],
    ["annex-2", ["timeText", "place", "contactName", "contactPhone"]]
  ])("wants every column of %s", (annex, columns) => {
    const rule = `${annex}-complete`
    assert.strictEqual(statusOf(notice, rule, one({ annexes: [annex], ...row }), later, "a1"), "met")
    assert.strictEqual(statusOf(notice, rule, one({ annexes: [], ...row }), later, "a1"), "not-applicable")
    const missing = (Object.keys(row) as ReadonlyArray<keyof typeof row>).filter((column) => {
      const { [column]: _, ...rest } = row
      return findingsOf(notice, rule, one({ annexes: [annex], ...rest }), later)[0]?.status === "undetermined"
    })
    assert.deepStrictEqual(missing, columns)
  })
})
