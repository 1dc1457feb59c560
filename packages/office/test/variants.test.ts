import { assert, describe, it } from "@effect/vitest"
import { read, refusalOf, textsOf, told } from "./fixtures.ts"
import { stylesOf, workbook, workbookFiles, workbookOf, zipped } from "./workbook.ts"

const sheetOf = async (bytes: Uint8Array) => (await read(bytes)).tables[0]!
const styled = (style: number, value: number | string): { readonly xml: string } => ({
  xml: ` s="${style}"><v>${value}</v></c>`
})
const firstRow = async (bytes: Uint8Array): Promise<ReadonlyArray<string>> => textsOf(await sheetOf(bytes))[0] ?? []

describe("the same workbook, as others write it", () => {
  const rows = [
    ["序号", "电话"],
    [1, "0913-7200061"]
  ]
  const plain = workbookFiles({ sheet: "<sheetData/>" })
  const sheet = (rows: string): string =>
    `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`

  it("in the strict form, with a prefix before every name", async () => {
    const strict = Object.fromEntries(
      Object.entries(plain).map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
          )
          .replaceAll(/<(\/?)(workbook|sheets|sheet|styleSheet|cellXfs|xf|sst)\b/gu, "<$1x:$2")
          .replaceAll("xmlns=", name.endsWith(".rels") ? "xmlns=" : "xmlns:x=")
      ])
    )
    const cells = `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>序号</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" t="d"><x:v>2023-09-17T09:30:00</x:v></x:c></x:row>`
    const table = await sheetOf(zipped({ ...strict, "xl/worksheets/sheet1.xml": sheet(cells) }))
    assert.deepStrictEqual(textsOf(table), [["序号"], ["1", "2023/9/17 9:30"]])
    assert.deepStrictEqual(table.rows[1]!.cells[1]!.date, { year: 2023, month: 9, day: 17, hour: 9, minute: 30 })
  })

  it("with targets from the root, backslashes and capital letters in the names of its files", async () => {
    const files = {
      ...workbookFiles({ sheet: `<sheetData><row><c t="str"><v>好</v></c></row></sheetData>` }),
      "_rels/.rels": plain["_rels/.rels"]!.replace("xl/workbook", "/xl/workbook")
    }
    const renamed = Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [name.replace("worksheets/sheet1", "Worksheets\\Sheet1"), xml])
    )
    assert.deepStrictEqual(await firstRow(zipped(renamed)), ["好"])
  })

  it("in UTF-16, and with single quotation marks, comments and blanks in its tags", async () => {
    const xml = `<?xml version='1.0' encoding='UTF-16'?><!-- < --><worksheet><sheetData ><row r = '1' ><c t='inlineStr'\n><is><t><![CDATA[<好>]]>&amp;&#x597d;</t></is></c ></row></sheetData></worksheet>`
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"))
    assert.deepStrictEqual(await firstRow(zipped({ ...plain, "xl/worksheets/sheet1.xml": utf16 })), ["<好>&好"])
  })

  it("with rows out of order, gaps, and blank cells between", async () => {
    const table = await sheetOf(
      workbook({
        sheet: `<sheetData><row r="9"><c r="C9"><v>9</v></c><c r="A9"><v>8</v></c></row><row r="2"><c r="AB2"><v>2</v></c></row><row r="3"><c r="A3" s="0"/></row></sheetData>`
      })
    )
    assert.deepStrictEqual(
      table.rows.map(({ cells, number }) => [number, cells.length]),
      [
        [2, 28],
        [9, 3]
      ]
    )
    // A blank cell is there, as undefined, so that going through the cells does not pass it over.
    assert.deepStrictEqual(
      table.rows[1]!.cells.map((cell) => cell?.text ?? ""),
      ["8", "", "9"]
    )
  })

  it("counts days from 1904, and says a date's number as others do", async () => {
    const table = await sheetOf(
      workbookOf([[styled(0, 43_724), styled(1, 0.5)]], {
        styles: stylesOf("yyyy/m/d", "h:mm"),
        workbookPr: '<workbookPr date1904="1"/>'
      })
    )
    assert.deepInclude(table.rows[0]!.cells[0], {
      text: "2023/9/17",
      number: 45_186,
      date: { year: 2023, month: 9, day: 17 }
    })
    assert.deepInclude(table.rows[0]!.cells[1], { text: "12:00", number: 0.5 })
  })

  it("is hidden by having no height or width, or all but some rows are", async () => {
    const { issues, tables } = await read(
      workbook({
        sheet: `<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="2" width="0"/><col min="4" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="0"><c><v>1</v></c><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="3" ht="0" hidden="0"><c><v>3</v></c></row></sheetData>`
      })
    )
    assert.deepStrictEqual(
      tables[0]!.rows.map(({ hidden }) => hidden),
      [false, true, true]
    )
    assert.strictEqual(tables[0]!.hiddenColumns.length, 1 + 16_384 - 3)
    assert.include(issues[0]!.text["zh-CN"], "第 2–3 行")
    // Nothing stands in the columns behind.
    assert.include(issues[1]!.text["zh-CN"], "（B）")
  })

  it("shows a sheet that says that it is visible", async () => {
    const files = workbookFiles({ sheet: `<sheetData><row><c><v>1</v></c></row></sheetData>` })
    const visible = files["xl/workbook.xml"]!.replace("<sheet ", '<sheet state="visible" ')
    const { tables } = await read(zipped({ ...files, "xl/workbook.xml": visible }))
    assert.deepStrictEqual([tables.length, tables[0]?.hidden], [1, false])
  })

  it("does not name a sheet twice: reading it again and again would take for ever", async () => {
    const files = workbookFiles({ sheet: "<sheetData/>" })
    const twice = files["xl/workbook.xml"]!.replace(/<sheet .*?\/>/u, (sheet) => sheet.repeat(2))
    assert.strictEqual((await refusalOf(zipped({ ...files, "xl/workbook.xml": twice }))).code, "damaged")
  })

  it("leaves out how words are pronounced, and undoes escapes", async () => {
    const strings =
      "<si><t>精神</t><rPh sb='0' eb='1'><t>jingshen</t></rPh></si><si><r><t xml:space='preserve'>赵 </t></r><r><t>老师</t></r></si><si><t>a_x000D_\nb_x005F_x0041_</t></si><si><t/></si>"
    const cells = [0, 1, 2, 3].map((at) => ({ xml: ` t="s"><v>${at}</v></c>` }))
    assert.deepStrictEqual(await firstRow(workbookOf([cells], { strings })), ["精神", "赵 老师", "a\nb_x0041_"])
    assert.deepStrictEqual(rows.length, 2)
  })
})

describe("what a workbook does not say", () => {
  it("a formula without its result is told, and is no blank", async () => {
    const { issues, tables } = await read(
      workbookOf([[{ xml: "><f>1+1</f></c>" }, { xml: ' t="str"><f>""</f><v></v></c>' }, 1]])
    )
    assert.deepStrictEqual(told(issues), ["formula-uncalculated 附件1 A1"])
    assert.deepStrictEqual(textsOf(tables[0]!), [["", "", "1"]])
  })

  it("a picture that Excel keeps in a cell is no error", async () => {
    const cell = { xml: ' t="e" vm="1"><v>#VALUE!</v></c>' }
    const files = workbookFiles({ sheet: "" })
    const relationships = files["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/06/relationships/rdRichValueStructure" Target="richData/s.xml"/></Relationships>'
    )
    const withPictures = await read(workbookOf([[cell]], { files: { "xl/_rels/workbook.xml.rels": relationships } }))
    assert.deepStrictEqual(told(withPictures.issues), ["cell-picture 附件1 A1"])
    const without = await read(workbookOf([[cell]]))
    assert.deepStrictEqual(told(without.issues), ["cell-error 附件1 A1"])
  })

  it("what stands before a damage is read, and the damage told; what is all damaged is refused", async () => {
    const { issues, tables } = await read(workbook({ sheet: "<sheetData><row><c><v>1</v></c></row><row><c></v>" }))
    assert.deepStrictEqual(textsOf(tables[0]!), [["1"]])
    assert.deepStrictEqual(told(issues), ["table-damaged 附件1"])
    assert.strictEqual((await refusalOf(workbook({ sheet: "<sheetData><row><c></v>" }))).code, "damaged")
  })

  it.each([
    ["a text that is not there", '<row><c t="s"><v>7</v></c></row>'],
    ["a row beyond the last", '<row r="1048577"><c><v>1</v></c></row>'],
    ["a column beyond the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["no number", "<row><c><v>eins</v></c></row>"]
  ])("%s is a damage", async (_, row) => {
    assert.strictEqual((await refusalOf(workbook({ sheet: `<sheetData>${row}</sheetData>` }))).code, "damaged")
  })

  it("a negative zero is zero", async () => {
    const table = await sheetOf(workbookOf([[{ xml: "><v>-0</v></c>" }]]))
    assert.deepStrictEqual(table.rows[0]!.cells[0], { text: "0", kind: "number", number: 0 })
  })

  it("the last row and column are read", async () => {
    const table = await sheetOf(
      workbook({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' })
    )
    assert.deepStrictEqual([table.rows[0]!.number, table.rows[0]!.cells.length], [1_048_576, 16_384])
  })
})

it("200,000 formatted rows with nothing in them are passed over", async () => {
  const blank = (row: number): string =>
    `<row r="${row}">${["A", "B", "C", "D", "E", "F", "G", "H"].map((column) => `<c r="${column}${row}" s="0"/>`).join("")}</row>`
  const rows = Array.from({ length: 200_000 }, (_, at) => blank(at + 2)).join("")
  const bytes = workbook({ sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}</sheetData>` })
  const table = await sheetOf(bytes)
  assert.deepStrictEqual(textsOf(table), [["1"]])
})
