import { assert, describe, it } from "@effect/vitest"
import { assess, type Portfolio } from "@kepu/core"
import { applyPlan, safeFixes } from "@kepu/core/remedy"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import { activity, instant, noticeWith, portfolio, portfolioOf, pucheng, statuses } from "../sample.ts"
import { times } from "../times.ts"

const at = { asOf: instant("2023-09-20T09:00:00+08:00") }
const fixed = (given: Portfolio, notice = pucheng) =>
  Result.getOrThrow(applyPlan(given, { edits: safeFixes(notice, given, at) }))
const lines = (given: Portfolio, notice = pucheng) =>
  safeFixes(notice, given, at).map(({ reason, what }) => `${what["zh-CN"]}（${reason["zh-CN"]}）`)

describe("safeFixes", () => {
  it("renames for a topic that was stated", () => {
    const given = portfolio({ activities: [activity({ name: "放心吃讲座", topics: ["food-safety"] })] })
    assert.deepStrictEqual(lines(given), [
      "“放心吃讲座”：活动名称由“放心吃讲座”改为“放心吃讲座（食品安全）”（活动已申报主题“食品安全”，名称须含“食品安全”）"
    ])
    assert.strictEqual(fixed(given).activities[0]?.name, "放心吃讲座（食品安全）")
  })

  it("renames nothing where no rule asks for it, or no topic was stated", () => {
    assert.isEmpty(lines(portfolio({ activities: [activity({ name: "健康饮食讲座" })] })))
    const named = noticeWith({ _tag: "Each", of: "activities", require: { _tag: "NameContains", words: ["食品安全"] } })
    assert.isEmpty(lines(portfolio({ activities: [activity({ topics: ["health"] })] }), named))
    const quiet = noticeWith({ _tag: "Judgement" })
    assert.isEmpty(lines(portfolio({ activities: [activity({ topics: ["food-safety"] })] }), quiet))
  })

  it("puts into a list of topics what the name declares, and begins no list", () => {
    const name = "食品安全进校园"
    assert.deepStrictEqual(lines(portfolio({ activities: [activity({ name, topics: ["health"] })] })), [
      "“食品安全进校园”：活动主题分类由“卫生健康”改为“卫生健康、食品安全”（名称已表明主题“食品安全”）"
    ])
    assert.isEmpty(lines(portfolio({ activities: [activity({ name })] })))
  })

  it("takes blanks off names and makes telephone numbers half-width", () => {
    const given = portfolioOf({
      units: [{ id: "u1", name: "　县教育局 " }],
      activities: [activity({ name: " 讲座", contactName: "王老师\t", contactPhone: "０９１３－７２０００１　" })],
      recommendations: [{ unit: "u1", activity: "a1", contactPhone: "（０９１３）7200001" }]
    })
    const after = fixed(given)
    assert.strictEqual(after.units[0]?.name, "县教育局")
    assert.include(after.activities[0], { name: "讲座", contactName: "王老师", contactPhone: "0913-720001" })
    assert.strictEqual(after.recommendations?.[0]?.contactPhone, "(0913)7200001")
    assert.deepStrictEqual(
      safeFixes(pucheng, given, at).map(({ reason }) => reason["zh-CN"]),
      ["去掉首尾空白", "去掉首尾空白", "去掉首尾空白", "全角字符改为半角、去掉首尾空白", "全角字符改为半角"]
    )
  })

  it("leaves a name alone that is nothing but blanks", () => {
    assert.isEmpty(lines(portfolioOf({ units: [{ id: "u1", name: "　" }], activities: [] })))
  })

  it.prop(
    "twice is once, nothing that is open is decided, and no finding becomes worse",
    { given: arbitraries.portfolio(pucheng), blank: Arbitrary.map(arbitraries.oneOf([0, 1]), (n) => " ".repeat(n)) },
    ({ blank, given }) => {
      const rough = portfolioOf({
        ...given,
        activities: given.activities.map((one) => ({ ...one, name: `${blank}${one.name}` }))
      })
      const once = fixed(rough)
      assert.isEmpty(safeFixes(pucheng, once, at))
      const before = statuses(assess(pucheng, rough, at))
      for (const [finding, status] of Object.entries(statuses(assess(pucheng, once, at)))) {
        if (before[finding] === "undetermined") assert.strictEqual(status, "undetermined", finding)
        if (status === "unmet") assert.strictEqual(before[finding], "unmet", finding)
      }
    },
    { arbitrary: { runs: times(120, 500) } }
  )
})
