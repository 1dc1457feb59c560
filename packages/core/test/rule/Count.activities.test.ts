import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio, Unit } from "@kepu/core"
import { activity, findingsOf, type FormData, onlyFinding, portfolio } from "../sample.ts"

const inWindow = { _tag: "InWindow", window: "activity-days" } as const
const published = { _tag: "PlatformIn", states: ["published"] } as const
const form = (atLeast: number, credit: "host" | "all-hosts" = "host"): FormData => ({
  _tag: "Count",
  bound: { _tag: "KindIn", kinds: ["member-unit"] },
  of: { _tag: "Activities", where: { _tag: "All", of: [inWindow, published] }, credit },
  atLeast,
  limit: { _tag: "WindowEnd", window: "activity-days" }
})

const time = { sessions: [{ start: "2023-09-18" }] } as const
const counted = (n: number): ReadonlyArray<typeof Activity.Encoded> =>
  Array.from({ length: n }, (_, i) => activity({ id: `a${i}`, time, platform: "published" }))
const lastSecond = "2023-09-23T23:59:59+08:00"
const over = "2023-09-24T00:00:00+08:00"

describe("a count of activities", () => {
  it.each<[string, number, ReadonlyArray<typeof Activity.Encoded>, string, string]>([
    ["one short, time over", 2, counted(1), over, "unmet"],
    ["the number itself (不少于)", 2, counted(2), over, "met"],
    ["one over", 2, counted(3), over, "met"],
    ["none, a second before 24:00 of the last day", 1, [], lastSecond, "pending"],
    ["none, at 24:00 of the last day", 1, [], over, "unmet"],
    ["met before the time is over", 1, counted(1), lastSecond, "met"],
    ["under review does not count", 1, [activity({ time, platform: "under-review" })], over, "unmet"],
    ["rejected does not count", 1, [activity({ time, platform: "rejected" })], over, "unmet"],
    [
      "outside the window does not count",
      1,
      [activity({ time: { sessions: [{ start: "2023-09-24" }] }, platform: "published" })],
      over,
      "unmet"
    ],
    [
      "partly outside counts",
      1,
      [activity({ time: { sessions: [{ start: "2023-09-23", end: "2023-09-25" }] }, platform: "published" })],
      over,
      "met"
    ],
    ["publication unknown", 1, [activity({ time })], over, "undetermined"],
    ["time unknown", 1, [activity({ platform: "published", timeText: "近日" })], over, "undetermined"],
    ["unknown, but decided by another fact", 1, [activity({ platform: "rejected" })], over, "unmet"],
    ["an unknown one cannot tip it", 3, [...counted(1), activity({ id: "open", time })], over, "unmet"],
    ["an unknown one could tip it", 2, [...counted(1), activity({ id: "open", time })], over, "undetermined"]
  ])("%s", (_, atLeast, activities, asOf, status) => {
    assert.strictEqual(onlyFinding(form(atLeast), portfolio({ activities }), asOf).status, status)
  })

  const withUnit = (facts: Partial<typeof Unit.Encoded>): Portfolio =>
    portfolio({ units: [{ id: "u1", name: "某单位", ...facts }], activities: counted(1) })
  it.each<[string, Partial<typeof Unit.Encoded>, string]>([
    ["of the kind, among others", { kinds: ["township", "member-unit"] }, "met"],
    ["of another kind", { kinds: ["township"] }, "not-applicable"],
    ["of no kind", { kinds: [] }, "not-applicable"],
    ["of unknown kind", {}, "undetermined"]
  ])("a unit %s", (_, facts, status) => {
    const finding = onlyFinding(form(1), withUnit(facts), over)
    assert.strictEqual(finding.status, status)
    assert.deepStrictEqual(
      finding.missing.map(({ fact }) => fact),
      status === "undetermined" ? ["kinds"] : []
    )
  })

  it("a joint activity counts for its host alone, or for its co-hosts where the notice says so", () => {
    const given = (coHosts?: ReadonlyArray<string>) =>
      portfolio({
        units: [
          { id: "u1", name: "甲", kinds: ["member-unit"] },
          { id: "u2", name: "乙", kinds: [] }
        ],
        activities: [activity({ host: "u2", time, platform: "published", ...(coHosts ? { coHosts } : {}) })]
      })
    const statusOfU1 = (credit: "host" | "all-hosts", coHosts?: ReadonlyArray<string>) =>
      findingsOf(form(1, credit), given(coHosts)).find(({ subject }) => subject.id === "u1")?.status
    assert.strictEqual(statusOfU1("host", ["u1"]), "unmet")
    assert.strictEqual(statusOfU1("all-hosts", ["u1"]), "met")
    assert.strictEqual(statusOfU1("all-hosts", []), "unmet")
    assert.strictEqual(statusOfU1("all-hosts"), "undetermined")
  })

  it("names the missing fact and the activity that lacks it", () => {
    const { message, missing } = onlyFinding(form(1), portfolio({ activities: [activity({ time })] }), over)
    assert.deepStrictEqual(
      missing.map(({ fact, subject }) => [fact, subject.kind, subject.name]),
      [["platform", "activity", "科普讲座"]]
    )
    assert.include(message["zh-CN"], "平台状态")
  })

  it("advises the activity that lacks least", () => {
    const activities = [
      activity({ id: "far", name: "远", time: { sessions: [{ start: "2023-09-30" }] }, platform: "filed" }),
      activity({ id: "near", name: "近", time, platform: "under-review" })
    ]
    const { remedies } = onlyFinding(form(1), portfolio({ activities }), over)
    assert.strictEqual(remedies[0]?.text["zh-CN"], "让“近”计入：在平台上办到“已发布”")
  })

  it("does not advise to hold an activity when the time is over", () => {
    assert.include(onlyFinding(form(1), portfolio(), lastSecond).remedies[0]?.text.en, "hold an activity")
    assert.include(onlyFinding(form(1), portfolio(), over).remedies[0]?.text.en, "the time is over")
  })
})
