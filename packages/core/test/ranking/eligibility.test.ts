import { assert, describe, it } from "@effect/vitest"
import type { Activity, Notice } from "@kepu/core"
import { recommend } from "@kepu/core/rank"
import { activity, portfolio, pucheng } from "../sample.ts"
import { complete } from "./attended.ts"
import { asOf, noticeOf } from "./sample.ts"

describe("eligibility", () => {
  const judged = (facts: Partial<typeof Activity.Encoded>) => {
    const { eligible, ineligible } = recommend(pucheng, portfolio({ activities: [activity(facts)] }), { asOf })
    assert.strictEqual(eligible.length + ineligible.length, 1)
    return [...eligible, ...ineligible][0]!
  }

  it.each<[string, Partial<typeof Activity.Encoded>, string, ReadonlyArray<string>]>([
    ["filed and complete", complete, "met", []],
    ["filed, not published", { ...complete, platform: "filed" }, "met", []],
    ["not filed", { ...complete, platform: "not-filed" }, "unmet", ["recommended-complete unmet"]],
    ["rejected", { ...complete, platform: "rejected" }, "unmet", ["recommended-complete unmet"]],
    ["no news link", { ...complete, newsLinks: 0 }, "unmet", ["recommended-complete unmet"]],
    [
      "news links unknown",
      { platform: "filed", images: 1, summary: true },
      "undetermined",
      ["recommended-complete undetermined"]
    ],
    ["nothing known", {}, "undetermined", ["recommended-complete undetermined"]]
  ])("%s", (_, facts, status, findings) => {
    const { findings: found, status: actual } = judged(facts)
    assert.strictEqual(actual, status)
    assert.deepStrictEqual(
      found.map(({ rule, status }) => `${rule} ${status}`),
      findings
    )
  })

  it("an undetermined one names what is missing, with clause and reading", () => {
    const [finding] = judged({ platform: "filed", images: 1, summary: true }).findings
    assert.deepStrictEqual(
      finding!.missing.map(({ fact }) => fact),
      ["newsLinks"]
    )
    assert.strictEqual(finding!.clause, "五（二）")
    assert.include(finding!.reading?.en, "no figures")
  })

  const rules = (...modalities: ReadonlyArray<"must" | "should" | "may">): Notice =>
    noticeOf({
      rules: modalities.map((modality, n) => ({
        id: `rule-${n}`,
        modality,
        says: { "zh-CN": "要求", en: "the requirement" },
        form: { _tag: "Each", of: "recommendations", require: { _tag: "AtLeast", fact: "images", number: n + 1 } }
      }))
    })
  it("what is only advised makes nobody ineligible, and what is allowed finds nothing", () => {
    const found = (notice: Notice) => {
      const { eligible, ineligible } = recommend(notice, portfolio({ activities: [activity({ images: 1 })] }), { asOf })
      return [...eligible, ...ineligible].map(({ findings, status }) => [
        status,
        findings.map(({ rule }) => rule).join(" ")
      ])
    }
    assert.deepStrictEqual(found(rules("must", "should", "may")), [["met", "rule-1"]])
    assert.deepStrictEqual(found(rules("must", "must", "should")), [["unmet", "rule-1 rule-2"]])
    assert.deepStrictEqual(found(rules()), [["met", ""]])
  })
})
