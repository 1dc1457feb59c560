import { assert, describe, it } from "@effect/vitest"
import type { Recommendation } from "@kepu/core/schema"
import type { Activity } from "@kepu/core"
import { activity, type FormData, onlyFinding, portfolio } from "../sample.ts"

const filled: Partial<typeof Activity.Encoded> = {
  annexes: ["annex-1"],
  timeText: "近日",
  place: "中心广场",
  contactName: "王老师",
  contactPhone: "7200001"
}

describe("each form filled", () => {
  const annex1: FormData = { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } }
  it.each<[string, Partial<typeof Activity.Encoded>, string, ReadonlyArray<string>]>([
    ["all required columns, without a remark", filled, "met", []],
    ["no place", { ...filled, place: undefined as never }, "undetermined", ["place"]],
    [
      "no phone and no contact",
      { annexes: ["annex-1"], timeText: "9月17日", place: "广场" },
      "undetermined",
      ["contactName", "contactPhone"]
    ],
    ["not listed in the form", { annexes: [] }, "not-applicable", []]
  ])("annex 1: %s", (_, facts, status, missing) => {
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
    const finding = onlyFinding(annex1, portfolio({ activities: [activity(known)] }))
    assert.strictEqual(finding.status, status)
    assert.deepStrictEqual(
      finding.missing.map(({ fact }) => fact),
      missing
    )
  })

  const annex2: FormData = { _tag: "Each", of: "recommendations", require: { _tag: "Filled", annex: "annex-2" } }
  const copy: typeof Recommendation.Encoded = {
    activity: "a1",
    unit: "u1",
    contactName: "王老师",
    contactPhone: "7200001",
    content: "讲座三场",
    unitOpinion: { text: "同意推荐", on: "2023-09-22" }
  }
  const { unitOpinion: _opinion, ...unsigned } = copy
  it.each<[string, typeof Recommendation.Encoded, string, ReadonlyArray<string>]>([
    ["filled, before the office's opinion", copy, "met", []],
    ["without the unit's opinion", unsigned, "undetermined", ["unitOpinion"]]
  ])("annex 2: %s", (_, recommendation, status, missing) => {
    const finding = onlyFinding(annex2, portfolio({ activities: [activity()], recommendations: [recommendation] }))
    assert.strictEqual(finding.status, status)
    assert.deepStrictEqual(
      finding.missing.map(({ fact }) => fact),
      missing
    )
  })
})
