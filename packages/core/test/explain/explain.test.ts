import { assert, describe, it } from "@effect/vitest"
import { assess, explain, explainer } from "@kepu/core"
import type { Step } from "@kepu/core/assessment"
import { renderTokens } from "@kepu/core/text"
import { arbitraries } from "@kepu/testing"
import { sampleEffect } from "effect/Arbitrary"
import { runPromise } from "effect/Effect"
import { activity, instant, portfolio, pucheng } from "../sample.ts"
import { times } from "../times.ts"

const at = { asOf: instant("2023-09-24T00:00:00+08:00") }
const explained = (given: ReturnType<typeof portfolio>, rule: string) => {
  const finding = assess(pucheng, given, at).findings.find((candidate) => candidate.rule === rule)!
  return explain(pucheng, given, at, finding)!
}

/** The steps as lines, indented, with `*` before those that decided. */
const outline = (steps: ReadonlyArray<Step>, depth = 0): ReadonlyArray<string> =>
  steps.flatMap(({ answer, decisive, facts, says, steps: below }) => [
    `${"  ".repeat(depth)}${decisive ? "*" : " "} ${answer} ${renderTokens(says, "zh-CN")}${facts.map(({ name, value }) => ` [${name["zh-CN"]}：${value["zh-CN"]}]`).join("")}`,
    ...outline(below, depth + 1)
  ])

describe("explain", () => {
  it("agrees with assess on thousands of findings", async () => {
    const portfolios = times(200, 1_600)
    let compared = 0
    const given = await runPromise(
      sampleEffect(arbitraries.portfolio(pucheng), { count: portfolios, seed: 20230917, size: 20 })
    )
    const moments = await runPromise(sampleEffect(arbitraries.asOf(pucheng), { count: portfolios, seed: 923 }))
    for (const [n, one] of given.entries()) {
      const asOf = { asOf: instant(moments[n]!) }
      const explained = explainer(pucheng, one, asOf)
      for (const finding of assess(pucheng, one, asOf).findings) {
        const explanation = explained(finding)
        assert.strictEqual(explanation?.status, finding.status, `${finding.rule} ${finding.subject.id}`)
        compared += 1
        // What explanations of one assessment share is that of one alone.
        if (compared % 10 === 0) assert.deepStrictEqual(explanation, explain(pucheng, one, asOf, finding))
      }
    }
    assert.isAbove(compared, 62 * portfolios)
  })

  it("shows the path that decided, the facts on it, the clause and the reading", () => {
    const given = portfolio({
      activities: [activity({ time: { sessions: [{ start: "2023-09-18" }] }, platform: "under-review" })]
    })
    const explanation = explained(given, "member-unit-activity")
    assert.include(
      renderTokens(explanation.says, "zh-CN"),
      "县教育局：不符合，依据三（二），要求：成员单位至少举办1场活动并在平台发布；理解：只约束成员单位"
    )
    assert.include(
      renderTokens(explanation.says, "en"),
      "县教育局: unmet, under clause 三（二）, which asks: a member unit holds"
    )
    assert.deepStrictEqual(outline(explanation.steps), [
      "* yes 县教育局：属于本条约束的成员单位 [单位类型：成员单位]",
      "* no 计入 0 场，要求不少于 1 场",
      "  * no “科普讲座”计入",
      "    * no 以下全部成立",
      "        yes 活动时间有一天在 2023-09-17 至 2023-09-23 之内 [活动时间：2023-09-18]",
      "      * no 平台状态为已发布 [平台状态：审核中]",
      "* no 期限未到（2023-09-24 00:00:00 起为逾期）"
    ])
  })

  it("marks what is unknown as what left it open", () => {
    const explanation = explained(portfolio({ activities: [activity({ name: "健康饮食讲座" })] }), "food-safety-name")
    assert.deepStrictEqual(outline(explanation.steps), [
      "* unknown 主题属于“食品安全”",
      "  no 活动名称含“食品安全” [活动名称：健康饮食讲座]",
      "  no 本条没有宽限时间"
    ])
  })

  it("has nothing to say of a rule or a subject that is not there", () => {
    const subject = { kind: "unit", id: "nobody", name: "无" } as const
    assert.isUndefined(explain(pucheng, portfolio(), at, { rule: "no-such-rule", subject }))
    assert.isUndefined(explain(pucheng, portfolio(), at, { rule: "member-unit-activity", subject }))
  })
})
