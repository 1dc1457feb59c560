import { assert, describe, it } from "@effect/vitest"
import { rewriteDocx, rewriteXlsx, type RewrittenCell } from "@kepu/office/fill"
import { unzipSync } from "fflate"
import { docxOf } from "./document.ts"
import { fixture, read } from "./fixtures.ts"
import { rowsXml, workbook, workbookOf } from "./workbook.ts"

type Texts = Readonly<Record<string, ReadonlyArray<readonly [number, ReadonlyArray<string>]>>>

const textsOf = async (bytes: Uint8Array): Promise<Texts> =>
  Object.fromEntries(
    (await read(bytes)).tables.map(({ name, rows }) => [
      name,
      rows.map(({ cells, number }) => [number, Array.from(cells, (cell) => cell?.text ?? "")] as const)
    ])
  )

const rewrite = async (kind: "docx" | "xlsx", bytes: Uint8Array, cells: ReadonlyArray<RewrittenCell>) => {
  const done = await (kind === "xlsx" ? rewriteXlsx : rewriteDocx)(bytes, cells)
  if (!done.ok) throw new Error(done.refusal.text["zh-CN"])
  return done
}

/** Every cell that shows something. */
const cellsIn = (texts: Texts): ReadonlyArray<Omit<RewrittenCell, "text">> =>
  Object.entries(texts).flatMap(([table, rows]) =>
    rows.flatMap(([row, cells]) =>
      cells.flatMap((before, column) => (before === "" ? [] : [{ table, row, column, before }]))
    )
  )

/** The parts of a package that are other bytes now. */
const changedParts = (before: Uint8Array, after: Uint8Array): ReadonlyArray<string> => {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  assert.deepStrictEqual(Object.keys(now), Object.keys(old))
  return Object.keys(old).filter((name) => Buffer.compare(old[name]!, now[name]!) !== 0)
}

const text = '改后 <&">_x0041_ 0913'

describe.each([
  ["clerk.xlsx", "xlsx"],
  ["features.xlsx", "xlsx"],
  ["wps-like.xlsx", "xlsx"],
  ["lo-saved.xlsx", "xlsx"],
  ["inline-no-refs.xlsx", "xlsx"],
  ["notice-with-annexes.docx", "docx"],
  ["notice-lo.docx", "docx"]
] as const)("cells of %s", (name, kind) => {
  const bytes = fixture(name)
  it("take another text or are told, and nothing else is another", async () => {
    const before = await textsOf(bytes)
    let written = 0
    for (const cell of cellsIn(before)) {
      const done = await rewrite(kind, bytes, [{ ...cell, text }])
      if (done.unwritten.length > 0) {
        assert.deepStrictEqual(done.bytes, bytes)
        continue
      }
      written += 1
      const after = await textsOf(done.bytes)
      const differing = cellsIn(after).filter(
        ({ before: now, column, row, table }) =>
          now !== (before[table]?.find(([number]) => number === row)?.[1][column] ?? "")
      )
      const here = differing.filter(
        ({ column, row, table }) => row === cell.row && table === cell.table && column === cell.column
      )
      assert.deepStrictEqual(
        here.map((one) => one.before),
        [text],
        `${cell.table} ${cell.row} ${cell.column}`
      )
      // What a cell of a document shows, a table within it and its outer cell show too.
      if (kind === "xlsx") assert.lengthOf(differing, 1)
      assert.lengthOf(changedParts(bytes, done.bytes), 1)
    }
    assert.isAbove(written, 5)
  })
})

describe("a cell that is rewritten", () => {
  const of = (before: string, column = 0): RewrittenCell => ({ table: "附件1", row: 1, column, before, text: "乙" })

  it("keeps its style, and one that a formula counts or that is not there keeps all", async () => {
    const counted = { xml: "><f>1+1</f><v>2</v></c>" }
    const book = workbookOf([["甲", counted, { xml: ' s="3" t="inlineStr"><is><t>甲</t></is></c>' }]])
    const done = await rewrite("xlsx", book, [
      of("甲"),
      of("2", 1),
      of("甲", 2),
      of("", 9),
      { ...of("甲"), table: "别的" }
    ])
    const sheet = new TextDecoder().decode(unzipSync(done.bytes)["xl/worksheets/sheet1.xml"])
    assert.include(sheet, '<c r="C1" s="3" t="inlineStr"><is><t xml:space="preserve">乙</t></is></c>')
    assert.include(sheet, "<f>1+1</f><v>2</v>")
    assert.deepStrictEqual(
      done.unwritten.map(({ column, table }) => [table, column]),
      [
        ["别的", 0],
        ["附件1", 1]
      ]
    )
    // A blank cell that has none of its own in the file is put behind the others.
    assert.include(sheet, '<c r="J1" t="inlineStr"><is><t xml:space="preserve">乙</t></is></c></row>')
    assert.deepStrictEqual((await textsOf(done.bytes))["附件1"]?.[0]?.[1].at(-1), "乙")
  })

  it("is put among the others of its row by its column, and in no row that is not there", async () => {
    const book = workbookOf([[{ xml: ' r="A1" t="inlineStr"><is><t>甲</t></is></c>' }]])
    const put = await rewrite("xlsx", book, [of("", 2)])
    const both = await rewrite("xlsx", put.bytes, [of("", 1)])
    assert.deepStrictEqual((await textsOf(both.bytes))["附件1"], [[1, ["甲", "乙", "乙"]]])
    const away = await rewrite("xlsx", book, [{ ...of("", 0), row: 7 }])
    assert.lengthOf(away.unwritten, 1)
    assert.strictEqual(away.bytes, book)
  })

  it("is left where a formula of another cell counts it", async () => {
    const counted = { xml: '><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c>' }
    const book = workbookOf([[counted, 2, "甲"]])
    const done = await rewrite("xlsx", book, [of("1"), of("2", 1), of("甲", 2)])
    assert.deepStrictEqual(
      done.unwritten.map(({ column }) => column),
      [0, 1]
    )
  })

  it("that is not there looks as its row or its column does", async () => {
    const rows = rowsXml([["甲"], ["甲"]]).replace('<row r="2">', '<row r="2" s="1" customFormat="1">')
    const columns = '<cols><col min="1" max="1"/><col min="2" max="4" width="9" style="2"/></cols>'
    const cellXfs = '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="49"/></cellXfs>'
    const book = workbook({ sheet: `${columns}<sheetData>${rows}</sheetData>`, styles: cellXfs })
    const done = await rewrite("xlsx", book, [of("", 3), of("", 4), { ...of("", 3), row: 2 }])
    const sheet = new TextDecoder().decode(unzipSync(done.bytes)["xl/worksheets/sheet1.xml"])
    for (const cell of ['<c r="D1" s="2" ', '<c r="E1" t=', '<c r="D2" s="1" ']) assert.include(sheet, cell)
  })

  it("stands by its column, in whatever order the cells are named", async () => {
    const book = workbookOf([[undefined, "甲", undefined, undefined, "戊"]])
    const put = (column: number, before: string): RewrittenCell => ({ ...of(before, column), text: `${column}` })
    const done = await rewrite("xlsx", book, [put(3, ""), put(1, "甲"), put(2, ""), put(0, "")])
    const sheet = new TextDecoder().decode(unzipSync(done.bytes)["xl/worksheets/sheet1.xml"])
    assert.deepStrictEqual(
      Array.from(sheet.matchAll(/<c r="(\w+)"/gu), ([, name]) => name),
      ["A1", "B1", "C1", "D1", "E1"]
    )
    assert.deepStrictEqual((await textsOf(done.bytes))["附件1"], [[1, ["0", "1", "2", "3", "戊"]]])
  })

  const table = (cell: string) =>
    docxOf({
      body: `<w:tbl><w:tr><w:tc>${cell}</w:tc><w:tc><w:p><w:r><w:t>右</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
    })
  const run = (shown: string, look = "") => `<w:r>${look}<w:t>${shown}</w:t></w:r>`

  it("of a document keeps the look of its first run, and what was deleted in it", async () => {
    const bold = "<w:rPr><w:b/></w:rPr>"
    const gone = '<w:del w:id="1"><w:r><w:delText>丙</w:delText></w:r></w:del>'
    const bytes = table(`<w:p>${run("138 0000", bold)}${gone}${run(" 1101")}</w:p>`)
    const done = await rewrite("docx", bytes, [
      { table: "表1", row: 1, column: 0, before: "138 0000 1101", text: "13800001101" }
    ])
    assert.deepStrictEqual(done.unwritten, [])
    assert.deepStrictEqual(await textsOf(done.bytes), { 表1: [[1, ["13800001101", "右"]]] })
    const xml = new TextDecoder().decode(unzipSync(done.bytes)["word/document.xml"])
    assert.include(xml, `<w:r>${bold}<w:t xml:space="preserve">13800001101</w:t></w:r>${gone}`)
  })
  it.each([
    ["without a run", "<w:p></w:p>", true],
    ["with its looks alone", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>', true],
    ["with a picture", "<w:p><w:r><w:drawing/></w:r></w:p>", false],
    ["that is one tag", "<w:p/>", true]
  ])("of a document that is blank, %s, is filled or told", async (_, cell, isFilled) => {
    const bytes = table(cell)
    const done = await rewrite("docx", bytes, [{ table: "表1", row: 1, column: 0, before: "", text: "丁" }])
    assert.lengthOf(done.unwritten, isFilled ? 0 : 1)
    assert.deepStrictEqual(await textsOf(done.bytes), { 表1: [[1, [isFilled ? "丁" : "", "右"]]] })
  })

  it.each([
    ["of two paragraphs", `<w:p>${run("甲")}</w:p><w:p>${run("乙")}</w:p>`, "甲\n乙"],
    ["with a break", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙"],
    ["that changed since", `<w:p>${run("甲乙")}</w:p>`, "甲"]
  ])("of a document %s is left", async (_, cell, before) => {
    const bytes = table(cell)
    const done = await rewrite("docx", bytes, [{ table: "表1", row: 1, column: 0, before, text: "丁" }])
    assert.lengthOf(done.unwritten, 1)
    assert.strictEqual(done.bytes, bytes)
  })
})
