import { notice } from "@kepu/core/notices/pucheng-2023"
import { type Case, casesPage } from "@kepu/testing"
import { runCases } from "@kepu/testing/vitest"
import { expect, it } from "vitest"

const asOf = "2023-09-25T09:00:00+08:00"
const portfolio = {
  units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"], responsibilities: [] }],
  activities: [{ id: "1", name: "科学家精神进校园", host: "edu", platform: "under-review" }]
} as const

it("the office has not published anything yet", () => {
  expect(portfolio).not.toComplyWith(notice, { asOf, unit: "edu" })
  expect(portfolio).toHaveFinding(notice, { asOf }, { rule: "member-unit-activity", status: "unmet", subject: "edu" })
  expect(portfolio).not.toBeEligible(notice, { asOf, activity: "1" })
})

const cases: ReadonlyArray<Case> = [
  {
    name: { "zh-CN": "唯一的活动还在审核", en: "the only activity is still under review" },
    given: portfolio,
    asOf,
    expected: [{ rule: "member-unit-activity", subject: "edu", status: "unmet" }]
  }
]

runCases(notice, cases)

it("the cases are a page too", () => {
  expect(casesPage(notice, cases, "zh-CN")).toContain("唯一的活动还在审核")
})
