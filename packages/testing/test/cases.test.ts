import { assert, describe, expect, it } from "@effect/vitest"
import { Notice } from "@kepu/core/schema"
import { type Case, casesPage, differences, type ExpectedFinding, rulesWithoutCases } from "@kepu/testing"
import { asOf, notice as whole, portfolio } from "./sample.ts"

const clauses = whole.clauses.filter(({ number }) => ["三（二）", "五（一）"].includes(number))
const notice: Notice = { ...whole, clauses: [clauses[0]!, clauses[1]!] }

const rule = "member-unit-activity"
const one: Case = {
  name: { "zh-CN": "甲已发布，乙|未发布", en: "one published, one|not" },
  given: portfolio,
  asOf,
  expected: [
    { rule, subject: "health", status: "met", modality: "must" },
    { rule, subject: "edu", status: "unmet" }
  ],
  silent: ["online-address"]
}
const expecting = (...expected: ReadonlyArray<ExpectedFinding>): Case => ({ ...one, expected, silent: [] })

describe("differences", () => {
  it("has none to show where all is as expected", () => {
    assert.deepStrictEqual(differences(notice, one), [])
    const message = "县教育局计入 0 场，不足 1 场：成员单位至少举办1场活动并在平台发布"
    assert.deepStrictEqual(differences(notice, expecting({ rule, subject: "edu", status: "unmet", message })), [])
  })

  it.each<[string, ExpectedFinding, string]>([
    ["another status", { rule, subject: "edu", status: "met" }, `${rule} of edu: expected met, found unmet`],
    [
      "another modality",
      { rule, subject: "edu", status: "unmet", modality: "should" },
      `${rule} of edu: expected should, found must`
    ],
    ["another subject", { rule, subject: "town", status: "met" }, `${rule} of town: expected met, found nothing`],
    ["no such rule", { rule: "quota", subject: "edu", status: "met" }, "quota of edu: expected met, found nothing"],
    [
      "another message",
      { rule, subject: "edu", status: "unmet", message: "…" },
      `${rule} of edu: expected “…”, found “县教育局计入 0 场，不足 1 场：成员单位至少举办1场活动并在平台发布”`
    ]
  ])("shows %s", (_, expected, line) => {
    assert.deepStrictEqual(differences(notice, expecting(expected)), [line])
  })

  it("shows a rule that should be silent and is not, or is not there", () => {
    const silent = { ...one, expected: [], silent: [rule, "quota"] }
    assert.deepStrictEqual(differences(notice, silent), [
      `${rule}: expected nothing, found something`,
      "quota: pucheng-2023 has no such rule"
    ])
  })

  it("can judge what is merely allowed as if it were advised", () => {
    const asked = expecting({ rule: "online-address", subject: "a1", status: "undetermined", modality: "should" })
    assert.deepStrictEqual(differences(notice, asked), ["online-address of a1: expected undetermined, found nothing"])
    assert.deepStrictEqual(differences(notice, { ...asked, asAdvice: ["online-address"] }), [])
  })
})

describe("rulesWithoutCases", () => {
  const missing = (cases: ReadonlyArray<Case>) => rulesWithoutCases({ ...notice, clauses: [notice.clauses[0]] }, cases)
  const met: ExpectedFinding = { rule, subject: "health", status: "met" }

  it("asks for one case that is met and one that is not, of each rule", () => {
    assert.deepStrictEqual(rulesWithoutCases(notice, [one]), ["filed-on-platform", "key-activity-table-due"])
    assert.deepStrictEqual(missing([one]), [])
    assert.deepStrictEqual(missing([]), [rule])
    assert.deepStrictEqual(missing([expecting(met)]), [rule])
    assert.deepStrictEqual(missing([expecting(met, { ...met, status: "not-applicable" })]), [rule])
    assert.deepStrictEqual(missing([expecting(met, { ...met, status: "undetermined" })]), [])
    assert.deepStrictEqual(missing([expecting({ ...met, status: "unmet" })]), [rule])
  })

  it("asks for a silent case of what is merely allowed", () => {
    assert.include(rulesWithoutCases(notice, [{ ...one, silent: [] }]), "online-address")
  })
})

describe("casesPage", () => {
  it("shows clause, rule, reading, what is given, what is found and what to do", () => {
    const page = casesPage({ ...notice, clauses: [notice.clauses[0]] }, [one], "zh-CN")
    expect(page).toMatchInlineSnapshot(`
      "# 关于举办2023年蒲城县全国科普日活动的通知

      每条规则的用例：报来了什么、以哪一时刻为准、结果如何、怎么办。本页由用例表生成。

      ## 三（二） 每个成员单位至少办一场活动并在平台发布

      ### 成员单位至少举办1场活动并在平台发布

      \`member-unit-activity\` · 必须

      理解：只约束成员单位；只计在集中活动日内且已在平台发布的活动；联合活动只计给举办单位

      **甲已发布，乙|未发布**，2023-09-25 09:00:00+08:00

      | 对象 | 依据 | 结果 | 改法 |
      | --- | --- | --- | --- |
      | 县卫健局 | 计入数：1、待定数：0、要求数：1 | 符合 |  |
      | 县教育局 | 计入数：0、待定数：0、要求数：1 | 不符合 | 让“科学家精神进校园”计入：在平台上办到“已发布” |
      "
    `)
  })

  it("shows that a rule is silent, in the language that is asked for", () => {
    expect(casesPage(notice, [one], "en")).toContain(
      "**one published, one|not**, 2023-09-25 09:00:00+08:00\n\nNothing is found."
    )
  })
})
