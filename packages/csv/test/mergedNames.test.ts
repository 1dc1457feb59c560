import { assert, describe, it } from "@effect/vitest"
import { readPortfolio } from "@kepu/csv"
import { notice } from "@kepu/core/notices/pucheng-2023"

const rows = [
  ["县科普日活动汇总表"],
  ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话"],
  ["1", "食品安全讲座", "县教育局", "9月18日9:00", "一中", "王芳", "13992312345"],
  ["", "", "县教育局", "9月19日9:00", "二中", "王芳", "13992312345"],
  ["2", "", "县教育局", "9月20日", "三中", "王芳", "13992312345"]
]
const read = (bottom: number) =>
  readPortfolio(notice, {
    annex1: [{ name: "附件1.xlsx", rows, ...(bottom > 2 ? { merges: [{ top: 2, bottom, left: 1, right: 1 }] } : {}) }]
  })

describe("a name that is merged over several rows", () => {
  it.each([
    [2, ["name-missing 4", "name-missing 5"]],
    [3, ["name-merged 4", "name-missing 5"]],
    [4, ["name-merged 4", "name-merged 5"]]
  ] as const)("down to row %i is one activity, and the rows below it are told of as what they are", (bottom, told) => {
    const { issues, portfolio } = read(bottom)
    assert.deepStrictEqual(
      portfolio.activities.map(({ name }) => name),
      ["食品安全讲座"]
    )
    assert.deepStrictEqual(
      issues.filter(({ code }) => code.startsWith("name-")).map(({ code, row }) => `${code} ${row}`),
      [...told]
    )
    // Whoever holds what the rows say stays open.
    assert.strictEqual(portfolio.unread?.length, 2)
  })

  it("is named in what is told", () => {
    const issue = read(3).issues.find(({ code }) => code === "name-merged")
    assert.include(issue?.message["zh-CN"], "食品安全讲座")
  })
})
