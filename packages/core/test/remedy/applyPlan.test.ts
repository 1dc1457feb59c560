import { assert, describe, it } from "@effect/vitest"
import { assess, type Portfolio } from "@kepu/core"
import { applyPlan, remediesFor } from "@kepu/core/remedy"
import * as Result from "effect/Result"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const at = { asOf: instant("2023-09-20T09:00:00+08:00") }

const planFor = (given: Portfolio, rule: string) => {
  const finding = assess(pucheng, given, at).findings.find((one) => one.rule === rule)!
  return remediesFor(pucheng, given, at, finding).possible[0]!
}

const refusal = (...[given, plan, supplied]: Parameters<typeof applyPlan>) => {
  const result = applyPlan(given, plan, supplied)
  if (Result.isSuccess(result)) throw new Error("expected a refusal")
  return result.failure.map(({ code, path }) => [code, path])
}

describe("applyPlan", () => {
  const given = portfolio({ submissions: [] })

  it("adds a new activity as people plan it, once", () => {
    const plan = planFor(given, "member-unit-activity")
    const time = { sessions: [{ start: "2023-09-21T09:00" }] }
    const supplied = { "/activities/0/name": "航天科普讲座", "/activities/0/time": time }
    const once = Result.getOrThrow(applyPlan(given, plan, supplied))
    assert.deepStrictEqual(once.activities, [
      { id: "u1-new-1", name: "航天科普讲座", host: "u1", time, platform: "published" }
    ] as unknown as Portfolio["activities"])
    assert.deepStrictEqual(Result.getOrThrow(applyPlan(once, plan, supplied)), once)
  })

  it("invents nothing: what people have to give must be given", () => {
    assert.deepStrictEqual(refusal(given, planFor(given, "member-unit-activity")), [
      ["unsupplied", "/activities/0/name"],
      ["unsupplied", "/activities/0/time"]
    ])
  })

  it("does not take a place that another entry has come to stand in, nor one that is not there", () => {
    const plan = planFor(given, "summary-due")
    const supplied = { "/submissions/0/receivedAt": "2023-09-20" }
    const other = portfolio({ submissions: [{ unit: "u1", document: "photos" }] })
    assert.deepStrictEqual(refusal(other, plan, supplied), [["stale", "/submissions/0"]])
    const named = portfolio({ activities: [activity({ platform: "filed" })] })
    const platform = { edits: planFor(named, "filed-on-platform")?.edits ?? [] }
    assert.isEmpty(platform.edits)
    const rename = planFor(portfolio({ activities: [activity({ topics: ["food-safety"] })] }), "food-safety-name")
    assert.deepStrictEqual(refusal(given, rename), [["stale", "/activities/0/name"]])
  })

  it("refuses what makes no portfolio", () => {
    const plan = planFor(given, "summary-due")
    assert.deepStrictEqual(refusal(given, plan, { "/submissions/0/receivedAt": "昨天" }), [
      ["not-a-date", "/submissions/0/receivedAt"]
    ])
  })
})
