import { assert, describe, it } from "@effect/vitest"
import { fixture, read, textsOf, told } from "./fixtures.ts"
import { zipped } from "./workbook.ts"

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
const lines = [
  ["1", "食品安全进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "0913-7200061"],
  ["2", "科学秀", "", "9月18日", "第二小学", "钱老师", "13800001102"]
]

describe.each([
  ["biff8-lo.xls", "xls"],
  ["biff8-as.et", "xls"],
  ["lo.ods", "ods"],
  ["lo-saved.xlsx", "xlsx"]
])("what LibreOffice has saved as %s", (name, kind) => {
  it("has the cells, dates and hidden parts of the workbook", async () => {
    const reading = await read(fixture(name))
    assert.strictEqual(reading.kind, kind)
    assert.deepStrictEqual(
      reading.tables.map(({ hidden, name }) => [name, hidden]),
      [
        ["附件1", false],
        ["第二张", false],
        ["数据字典", true],
        ["参数", true]
      ]
    )
    const [first] = reading.tables
    const { hiddenColumns, merges, rows } = first!
    assert.deepStrictEqual(hiddenColumns, [7])
    assert.deepInclude(merges, { top: 3, left: 2, bottom: 5, right: 2 })
    assert.deepStrictEqual(rows.map(({ hidden, number }) => (hidden ? number : 0)).filter(Boolean), [7])
    const texts = textsOf(first!)
    assert.deepStrictEqual(texts[2], headings)
    assert.deepStrictEqual(texts[3], [
      "1",
      "食品安全进万家",
      "蒲城县教育局",
      "9月17日",
      "第一小学",
      "赵老师",
      "13800001101"
    ])
    assert.deepStrictEqual(texts[4]!.slice(1, 5), ["“大手拉小手”\n科普报告会", "", "2023/9/18 9:00", "县城\n第二小学"])
    assert.deepStrictEqual([texts[5]![1], texts[5]![6]], ["科学家精神进校园", "0913-7200062"])
    assert.strictEqual(texts[8]![7], "9:00")
    assert.deepStrictEqual(
      rows.slice(3).map(({ cells }) => cells[3]!.date?.day),
      [17, 18, 19, 20, 21, 22, 23, 24, 1]
    )
    assert.deepStrictEqual(told(reading.issues), [
      "rows-hidden 附件1",
      "columns-hidden 附件1",
      "zero-lost 附件1 G5",
      "cell-error 附件1 E8",
      "table-hidden 数据字典",
      "table-hidden 参数"
    ])
  })
})

describe("old and binary workbooks", () => {
  it.each([
    ["biff8-sheetjs.xls", "xls"],
    ["sheetjs.xlsb", "xlsb"]
  ])("%s", async (name, kind) => {
    const { issues, kind: told, tables } = await read(fixture(name))
    assert.strictEqual(told, kind)
    assert.deepStrictEqual(textsOf(tables[0]!).slice(2), [headings, ...lines])
    assert.strictEqual(tables[0]!.merges.length, 3)
    assert.deepStrictEqual(issues, [])
  })

  it("of byte strings are read in their code page", async () => {
    const { kind, tables } = await read(fixture("biff5-gbk.xls"))
    assert.strictEqual(kind, "xls")
    assert.strictEqual(tables[0]!.name, "附件1")
    assert.deepStrictEqual(textsOf(tables[0]!), [headings, lines[0]!])
  })

  it("may be web pages: spans are merges, numbers stay as they are written", async () => {
    const { kind, tables } = await read(fixture("html-as.xls"))
    assert.strictEqual(kind, "html")
    assert.deepStrictEqual(textsOf(tables[0]!).slice(2), [
      ["1", "食品安全\n进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "0913-7200061"],
      ["2", "科学秀", "", "9月18日", "第二小学", "钱老师", "013800001102"]
    ])
    assert.deepStrictEqual(tables[0]!.merges, [
      { top: 0, left: 0, bottom: 0, right: 7 },
      { top: 2, left: 2, bottom: 3, right: 2 }
    ])
  })

  it("may be web pages in the encoding of Chinese Windows", async () => {
    const page = new Uint8Array([
      ...Buffer.from('<html><meta charset="gb2312"><table><tr><td>'),
      0xba,
      0xc3, // 好
      ...Buffer.from("&nbsp;&amp;&#22909;</td></tr></table></html>")
    ])
    const { tables } = await read(page)
    assert.deepStrictEqual(textsOf(tables[0]!), [["好 &好"]])
  })

  it("may be web pages as a hand or an old program wrote them", async () => {
    const page = `<TABLE><caption>附件 1</caption><!-- <td>no --><script>"<td>no</td>"</script>
<TR><TD rowspan=2>甲<TD>乙<br>丙<p>丁</p>
<tr style="DISPLAY: none"><td>戊&ldquo;<tr><td><table><tr><td>内</td></tr></table>外<td colspan=2>己<tr><td><td><td>庚</table>`
    const { issues, tables } = await read(new TextEncoder().encode(page))
    assert.deepStrictEqual(tables.map(textsOf), [
      [["内"]],
      [
        ["甲", "乙\n丙\n丁"],
        ["", "戊“"],
        ["外", "己"],
        ["", "", "庚"]
      ]
    ])
    const [, outer] = tables
    assert.deepStrictEqual(
      outer!.rows.map(({ hidden, number }) => [number, hidden]),
      [
        [1, false],
        [2, true],
        [3, false],
        [4, false]
      ]
    )
    assert.deepStrictEqual(outer!.merges, [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 2 }
    ])
    assert.deepStrictEqual(told(issues), ["rows-hidden 附件 1"])
  })

  it("may be the XML of Excel 2003", async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d"/></Style></Styles>
<Worksheet ss:Name="附件1"><Table><Row><Cell ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">9137200061</Data></Cell></Row>
<Row ss:Index="2" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="d"><Data ss:Type="DateTime">2023-09-17T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`
    const { issues, kind, tables } = await read(new TextEncoder().encode(xml))
    assert.strictEqual(kind, "xml-2003")
    assert.strictEqual(tables[0]!.name, "附件1")
    assert.deepStrictEqual(textsOf(tables[0]!), [
      ["甲", "9137200061"],
      ["", "2023/9/17"]
    ])
    assert.deepStrictEqual(tables[0]!.rows[1]!.cells[1]!.date, { year: 2023, month: 9, day: 17 })
    assert.deepStrictEqual(tables[0]!.merges, [{ top: 0, left: 0, bottom: 1, right: 0 }])
    assert.deepStrictEqual(told(issues), ["rows-hidden 附件1", "zero-lost 附件1 B1"])
  })

  it("may be text, which is told for a reader of CSV", async () => {
    const { kind, tables, text } = await read(fixture("gbk-tsv-as.xls"))
    assert.strictEqual(kind, "text")
    assert.deepStrictEqual(tables, [])
    assert.deepStrictEqual(
      text!
        .trim()
        .split(/\r?\n/u)
        .map((line) => line.split("\t")),
      [headings, lines[0]!]
    )
  })
})

describe("a spreadsheet of OpenDocument", () => {
  const document = (styles: string, rows: string): string =>
    `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:number="urn:n"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  const ods = (styles: string, rows: string): Uint8Array =>
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": document(styles, rows) })
  const cell = (text: string, attributes = ""): string =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`

  it("repeats rows and cells", async () => {
    const rows = `<table:table-header-rows><table:table-row table:number-rows-repeated="2">${cell("甲", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row><table:table-row table:visibility="filter">${cell("乙")}</table:table-row>`
    const { tables } = await read(ods("", rows))
    assert.deepStrictEqual(
      tables[0]!.rows.map(({ cells, hidden, number }) => [number, hidden, cells.map((one) => one?.text).join()]),
      [
        [1, false, "甲,甲"],
        [2, false, "甲,甲"],
        [1_048_003, true, "乙"]
      ]
    )
  })

  it("has the text of its paragraphs without notes on it", async () => {
    const text = `a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:span>d</text:span><text:ruby><text:ruby-base>e</text:ruby-base><text:ruby-text>f</text:ruby-text></text:ruby></text:p><text:p>g`
    const row = `<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation><text:p>${text}</text:p></table:table-cell></table:table-row>`
    const { tables } = await read(ods("", row))
    assert.deepStrictEqual(textsOf(tables[0]!), [["a  b\tc\nde\ng"]])
  })

  it("has no day where a date's style has none, also if its column has the style", async () => {
    const styles = `<number:date-style style:name="N1"><number:year/><number:month/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>`
    const date = (attributes: string): string =>
      `<table:table-cell office:value-type="date" office:date-value="2023-09-01" ${attributes}><text:p>2023年9月</text:p></table:table-cell>`
    const rows = `<table:table-column/><table:table-column table:default-cell-style-name="ce2"/><table:table-row>${date('table:style-name="ce1"')}${date("")}${date('table:style-name="none"')}</table:table-row>`
    const { issues, tables } = await read(ods(styles, rows))
    const month = { year: 2023, month: 9 }
    assert.deepStrictEqual(
      tables[0]!.rows[0]!.cells.map((one) => one?.date),
      [month, month, { ...month, day: 1 }]
    )
    assert.deepStrictEqual(told(issues), ["date-without-day 表 A1", "date-without-day 表 B1"])
  })

  it("may be one XML", async () => {
    const flat = document("", `<table:table-row>${cell("好")}</table:table-row>`)
      .replaceAll("document-content", "document")
      .replace(
        "<office:document ",
        '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" '
      )
    const { kind, tables } = await read(new TextEncoder().encode(flat))
    assert.strictEqual(kind, "ods")
    assert.deepStrictEqual(textsOf(tables[0]!), [["好"]])
  })
})
