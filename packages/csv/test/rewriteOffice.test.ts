import { assert, describe, it } from "@effect/vitest"
import { utils, write } from "@e965/xlsx"
import { type CellText, rewriteOffice, tablesIn } from "@kepu/csv"

type Rows = ReadonlyArray<ReadonlyArray<string>>

/** A workbook of one sheet in which a telephone stands once beside two rows. */
const book = (rows: Rows): Uint8Array => {
  const sheet = utils.aoa_to_sheet(rows.map((cells) => [...cells]))
  sheet["!merges"] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }]
  const all = { SheetNames: ["表"], Sheets: { 表: sheet } }
  return new Uint8Array(write(all, { type: "array", bookType: "xlsx" }) as ArrayBuffer)
}
const bytes = book([
  ["项目名称", "联系电话", "备注"],
  ["讲座", "138 0000 1101", "甲"],
  ["展览", "", "乙"],
  ["科学秀", "０９１３－7200061", "丙"]
])

const phone = (row: number, text: string): CellText => ({ table: "表", cell: `B${row}`, row, column: "联系电话", text })

const rewrite = async (texts: ReadonlyArray<CellText>) => {
  const done = await rewriteOffice(bytes, texts)
  if (!done.ok) throw new Error(done.why["zh-CN"])
  const [table] = await tablesIn({ name: "表.xlsx", bytes: done.bytes })
  return { ...done, phones: table !== undefined && "rows" in table ? table.rows.map((cells) => cells[1] ?? "") : [] }
}

describe("texts for cells of a workbook", () => {
  it("go into the first of merged cells, once", async () => {
    const { changes, left, phones } = await rewrite([phone(2, "13800001101"), phone(3, "13800001101")])
    assert.deepStrictEqual(phones.slice(1), ["13800001101", "", "０９１３－7200061"])
    assert.deepStrictEqual([changes.map(({ before, cell }) => [cell, before]), left], [[["B2", "138 0000 1101"]], []])
  })
  it("that differ for cells that are one are told, and only one of them is taken", async () => {
    const { changes, left } = await rewrite([
      phone(2, "13800001101"),
      phone(3, "13900001101"),
      phone(4, "0913-7200061")
    ])
    assert.deepStrictEqual(
      [changes.map(({ cell }) => cell), left.map(({ cell, text }) => [cell, text])],
      [["B2", "B4"], [["B3", "13900001101"]]]
    )
  })
  it("that stand there already, or whose row is not there, change no byte, and the latter are told", async () => {
    const { bytes: same, changes, left } = await rewrite([phone(2, "138 0000 1101"), phone(9, "1")])
    assert.deepStrictEqual([same, changes, left.map(({ cell }) => cell)], [bytes, [], ["B9"]])
  })
  it("fill a cell of a row that had none there", async () => {
    const { changes, left } = await rewrite([{ ...phone(2, "1"), cell: "H2" }])
    assert.deepStrictEqual([changes.map(({ before, cell }) => [cell, before]), left], [[["H2", ""]], []])
  })
  it("are refused for what is no workbook, with what to do", async () => {
    const done = await rewriteOffice(new TextEncoder().encode("%PDF-1.7"), [])
    assert.isTrue(!done.ok && done.why["zh-CN"].includes("PDF"))
  })
})
