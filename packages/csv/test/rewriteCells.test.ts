import { assert, describe, it } from "@effect/vitest"
import { headings, rewriteCells } from "@kepu/csv"

const file = (text: string) => ({ name: "附件1.csv", bytes: new TextEncoder().encode(text) })
const table = `活动汇总表,,\n填报单位名称：县教育局,,\n序号,项目名称,联系电话\n1,"两行\n的名称",7200001\n\n2,讲座,=同上\n`

describe("rewriteCells", () => {
  it("changes the cell that is named and keeps every other, title, blank row and line break included", () => {
    const { text } = rewriteCells(file(table), headings.activity, [
      { row: 6, column: "项目名称", text: "讲座（食品安全）" }
    ])!
    assert.strictEqual(
      text,
      `\uFEFF活动汇总表,,\r\n填报单位名称：县教育局,,\r\n序号,项目名称,联系电话\r\n1,"两行\n的名称",7200001\r\n\r\n2,讲座（食品安全）,'=同上\r\n`
    )
  })

  it("keeps tabs in a file whose name is of tabs, and writes commas into any other", () => {
    const text = "序号\t项目名称\t联系电话\n1\t讲座, 义诊\t7200001\n"
    const rewritten = (name: string) =>
      rewriteCells({ ...file(text), name }, headings.activity, [{ row: 2, column: "联系电话", text: "7200002" }])!.text
    assert.strictEqual(rewritten("附件1.TSV"), "\uFEFF序号\t项目名称\t联系电话\r\n1\t讲座, 义诊\t7200002\r\n")
    assert.strictEqual(rewritten("附件1.csv"), '\uFEFF序号,项目名称,联系电话\r\n1,"讲座, 义诊",7200002\r\n')
  })

  it("fills in a row that ends before its blank cells do", () => {
    const { changes, text } = rewriteCells(file("序号,项目名称,活动时间,联系电话\n1,讲座\n"), headings.activity, [
      { row: 2, column: "联系电话", text: "7200001" }
    ])!
    assert.strictEqual(text, "\uFEFF序号,项目名称,活动时间,联系电话\r\n1,讲座,,7200001\r\n")
    assert.deepStrictEqual(
      changes.map(({ before }) => before),
      [""]
    )
  })

  it("changes nothing more when done again", () => {
    const change = [{ row: 4, column: "项目名称", text: "一行" }]
    const once = rewriteCells(file(table), headings.activity, change)!
    assert.strictEqual(once.changes[0]?.before, "两行\n的名称")
    assert.deepStrictEqual(rewriteCells(file(once.text), headings.activity, change), { text: once.text, changes: [] })
  })

  it("has nothing to say of a file that is no table", () => {
    assert.isUndefined(rewriteCells(file(""), headings.activity, []))
  })

  it.each([
    ["a row that is not there", 9, "项目名称"],
    ["the headings", 3, "项目名称"],
    ["a title", 1, "项目名称"],
    ["a column that is not there", 4, "活动地点"]
  ])("passes over %s", (_, row, column) => {
    assert.deepStrictEqual(rewriteCells(file(table), headings.activity, [{ row, column, text: "x" }])?.changes, [])
  })
})
