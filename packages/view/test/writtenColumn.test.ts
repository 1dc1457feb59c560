import { assert, describe, it } from "@effect/vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio, tableFile, tablesIn } from "@kepu/csv"
import { askable, entryOf, mendedCells } from "@kepu/view"

const begun = ["项目名称", "举办单位", "活动时间", "活动地点"]
const row = ["讲座", "孙镇", "9月18日", "镇政府"]
const read = async (heads: ReadonlyArray<string>, cells: ReadonlyArray<string>) => {
  const bytes = await tableFile("附件1", [
    [...begun, ...heads],
    [...row, ...cells]
  ])
  return readPortfolio(notice, { annex1: await tablesIn({ name: "附件1.xlsx", bytes }, { notice }) }).portfolio
}

describe("a column of persons with their telephones", () => {
  it.each(["负责人及电话", "联系人电话"])("%s is not written over, nor is a cell beyond the table", async (heading) => {
    const portfolio = await read([heading], ["雷老师 １３８００００１１２１"])
    assert.strictEqual(portfolio.activities[0]?.contactPhone, "13800001121")
    assert.deepStrictEqual([...mendedCells(portfolio, [])], [])
  })

  it.each(["contactName", "contactPhone"])("is not where %s is filled in", async (fact) => {
    const portfolio = await read(["负责人及电话"], ["雷老师"])
    const asked = askable(notice, portfolio, { asOf: "2023-09-05" })
    assert.deepStrictEqual(
      asked.filter((one) => one.field.fact === fact && one.place !== undefined),
      []
    )
    const patch = [{ op: "add", path: `/activities/0/${fact}`, value: "1" }] as const
    const entry = entryOf(notice, portfolio, notice.event, [{ patch }], () => undefined)
    assert.deepStrictEqual([entry?.cells, entry?.facts.map((one) => one.fact)], [[], [fact]])
  })

  it("is no other column: a telephone of its own is mended in its cell", async () => {
    const portfolio = await read(["负责人", "联系电话"], ["雷老师", "１３８００００１１２１"])
    const cells = [...mendedCells(portfolio, []).values()].flat()
    assert.deepStrictEqual(
      cells.map(({ cell, text }) => [cell, text]),
      [["F2", "13800001121"]]
    )
  })
})
