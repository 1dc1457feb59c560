import { assert, describe, it } from "@effect/vitest"
import { strToU8 } from "fflate"
import { cell, docxOf, listOf, paragraph, row, run, table, within } from "./document.ts"
import { read, refusalOf, textsOf, told } from "./fixtures.ts"
import { zipped } from "./workbook.ts"

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'

const ods = (rows: string, styles = "", attributes = ""): Uint8Array =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${office}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="附件1"${attributes}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  })
const p = (text: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`
const tr = (cells: string, attributes = ""): string => `<table:table-row${attributes}>${cells}</table:table-row>`

describe("an .ods with", () => {
  const cases: ReadonlyArray<readonly [string, string, ReadonlyArray<ReadonlyArray<string>>]> = [
    [
      "rows that are repeated",
      tr(p("讲座"), ' table:number-rows-repeated="3"') +
        tr("<table:table-cell/>", ' table:number-rows-repeated="1048570"'),
      [["讲座"], ["讲座"], ["讲座"]]
    ],
    [
      "cells that are repeated",
      tr(
        p("甲", ' table:number-columns-repeated="2"') +
          '<table:table-cell table:number-columns-repeated="3"/>' +
          p("乙")
      ),
      [["甲", "甲", "", "", "", "乙"]]
    ],
    [
      "a note in a cell",
      tr(
        `<table:table-cell office:value-type="string"><office:annotation><text:p>请核对</text:p></office:annotation><text:p>讲座</text:p></table:table-cell>`
      ),
      [["讲座"]]
    ],
    [
      "blanks, a tab and lines",
      tr(p('甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁</text:p><text:p>戊')),
      [["甲  乙\t丙\n丁\n戊"]]
    ],
    ["a link and a span", tr(p("<text:span>科</text:span><text:a>普</text:a>")), [["科普"]]],
    [
      "rows in groups and a heading that is repeated",
      `<table:table-header-rows>${tr(p("项目名称"))}</table:table-header-rows><table:table-row-group>${tr(p("讲座"))}</table:table-row-group>`,
      [["项目名称"], ["讲座"]]
    ],
    [
      "money and parts of a hundred",
      tr(
        '<table:table-cell office:value-type="currency" office:value="12.5"><text:p>￥12.50</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
      ),
      [["￥12.50", "50%"]]
    ],
    [
      "numbers without their text",
      tr('<table:table-cell office:value-type="float" office:value="13800001101"/>'),
      [["13800001101"]]
    ]
  ]
  it.each(cases)("%s", async (_, rows, expected) =>
    assert.deepStrictEqual(textsOf((await read(ods(rows))).tables[0]!), expected)
  )
  it("cells that others cover", async () => {
    const rows = tr(p("甲", ' table:number-rows-spanned="2"') + p("1")) + tr(`<table:covered-table-cell/>${p("2")}`)
    const [first] = (await read(ods(rows))).tables
    assert.deepStrictEqual(textsOf(first!), [
      ["甲", "1"],
      ["", "2"]
    ])
    assert.deepStrictEqual(first?.merges, [{ top: 0, left: 0, bottom: 1, right: 0 }])
  })
  it("rows that a filter hides", async () => {
    const { issues, tables } = await read(ods(tr(p("甲"), ' table:visibility="filter"') + tr(p("乙"))))
    assert.deepStrictEqual(
      tables[0]?.rows.map(({ hidden }) => hidden),
      [true, false]
    )
    assert.deepStrictEqual(told(issues), ["rows-hidden 附件1"])
  })
  it("a sheet that is hidden", async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const { tables } = await read(ods(tr(p("甲")), styles, ' table:style-name="ta1"'))
    assert.isTrue(tables[0]?.hidden)
  })
})

const html = (body: string, head = ""): Uint8Array =>
  strToU8(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
  )

describe("a page named .xls with", () => {
  const cases: ReadonlyArray<readonly [string, string, ReadonlyArray<ReadonlyArray<string>>]> = [
    [
      "tags that are not closed",
      "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
      [
        ["甲", "乙"],
        ["丙", "丁"]
      ]
    ],
    [
      "heads and bodies",
      "<table><thead><tr><th>项目名称</th></tr></thead><tbody><tr><td>讲座</td></tr></tbody><tfoot><tr><td>合计</td></tr></tfoot></table>",
      [["项目名称"], ["讲座"], ["合计"]]
    ],
    [
      "blanks that do not break",
      "<table><tr><td>&nbsp;甲&#160;乙&nbsp;</td><td>&nbsp;</td><td>丙</td></tr></table>",
      [["甲 乙", "", "丙"]]
    ],
    [
      "numbers with formats of Excel",
      `<table><tr><td style='mso-number-format:"\\@"' x:str="09137200061">09137200061</td><td x:num="45186">2023年9月17日</td></tr></table>`,
      [["09137200061", "2023年9月17日"]]
    ],
    [
      "cells that reach over others",
      "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
      [
        ["甲", "乙"],
        ["", "丙", "丁"]
      ]
    ],
    ["comments and a script", "<table><tr><td>甲<!-- 乙 --><script>丙</script></td></tr></table>", [["甲"]]],
    ["big letters", "<TABLE><TR><TD>甲<BR>乙</TD></TR></TABLE>", [["甲\n乙"]]]
  ]
  it.each(cases)("%s", async (_, body, expected) => {
    const { kind, tables } = await read(html(body))
    assert.strictEqual(kind, "html")
    assert.deepStrictEqual(textsOf(tables[0]!), expected)
  })
  it("several tables names them by their place", async () => {
    const { tables } = await read(html("<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table>"))
    assert.deepStrictEqual(
      tables.map(({ name }) => name),
      ["表1", "表2"]
    )
  })
  it("letters of GBK, whatever its head says", async () => {
    const bytes = new Uint8Array([
      ...strToU8('<html><meta charset="gb2312"><table><tr><td>'),
      0xbd,
      0xb2,
      0xd7,
      0xf9,
      ...strToU8("</td></tr></table></html>")
    ])
    assert.deepStrictEqual(textsOf((await read(bytes)).tables[0]!), [["讲座"]])
  })
})

const spreadsheet = (rows: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></Style></Styles><Worksheet ss:Name="附件1"><Table>${rows}</Table></Worksheet></Workbook>`
  )

describe("the XML of Excel 2003 with", () => {
  it.each([
    [
      "cells that say where they are",
      '<Row ss:Index="2"><Cell ss:Index="3"><Data ss:Type="String">讲座</Data></Cell></Row>',
      [["", "", "讲座"]]
    ],
    [
      "text in several fonts",
      '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">科<B>普</B><Font>日</Font></ss:Data></Cell></Row>',
      [["科普日"]]
    ],
    [
      "a date in a Chinese format",
      '<Row><Cell ss:StyleID="s1"><Data ss:Type="DateTime">2023-09-17T00:00:00.000</Data></Cell></Row>',
      [["2023年9月17日"]]
    ],
    [
      "a note",
      '<Row><Cell><Data ss:Type="String">讲座</Data><Comment><ss:Data>请核对</ss:Data></Comment></Cell></Row>',
      [["讲座"]]
    ]
  ])("%s", async (_, rows, expected) =>
    assert.deepStrictEqual(textsOf((await read(spreadsheet(rows))).tables[0]!), expected)
  )
})

const inCells = async (...cells: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { tables } = await read(docxOf({ body: table([row(["甲", "乙"].map((text) => cell(text))), row(cells)]) }))
  return textsOf(tables[0]!)[1] ?? []
}

describe("a table of Word with", () => {
  it.each([
    [
      "how a word is read",
      `<w:r><w:ruby><w:rt><w:r><w:t>ke</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>科</w:t></w:r></w:rubyBase></w:ruby></w:r>${run("普")}`,
      "科普"
    ],
    [
      "text that was moved away, and text that was moved here",
      `${within("moveFrom", run("旧"))}${within("moveTo", run("新"))}`,
      "新"
    ],
    [
      "a smart tag, a link and a simple field",
      `<w:smartTag w:element="date">${run("9月")}</w:smartTag><w:hyperlink>${run("17日")}</w:hyperlink><w:fldSimple w:instr="DATE">${run("上午")}</w:fldSimple>`,
      "9月17日上午"
    ],
    [
      "deleted text within inserted text",
      within("ins", `${run("讲")}${within("del", "<w:r><w:delText>演</w:delText></w:r>")}${run("座")}`),
      "讲座"
    ],
    [
      "a bookmark, marks of proofs and of comments",
      `<w:bookmarkStart w:id="1"/>${run("讲")}<w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="0"/>${run("座")}<w:commentReference w:id="0"/><w:bookmarkEnd w:id="1"/>`,
      "讲座"
    ],
    ["a soft hyphen and a break that is optional", `<w:r><w:t>科</w:t><w:softHyphen/><w:t>普</w:t></w:r>`, "科普"],
    [
      "a ticked box",
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>${run("☑")}</w:sdtContent></w:sdt>${run("线上")}`,
      "☑线上"
    ]
  ])("%s", async (_, content, expected) =>
    assert.deepStrictEqual(await inCells(cell(paragraph(content)), cell("乙")), [expected, "乙"])
  )
  it("rows that were inserted, and one that was deleted", async () => {
    const body = table([row([cell("1")]), row([cell("2")], "<w:ins/>"), row([cell("3")], "<w:del/>"), row([cell("4")])])
    assert.deepStrictEqual(textsOf((await read(docxOf({ body }))).tables[0]!).flat(), ["1", "2", "4"])
  })
  it("numbers of a list that begin in a later cell, and a width of figures", async () => {
    const number = (id: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`
    const body = table(["讲座", "展览"].map((text) => row([cell(number(1)), cell(text)])))
    const reading = await read(docxOf({ body, numbering: listOf([["decimalZero", "%1"]]) }))
    assert.deepStrictEqual(textsOf(reading.tables[0]!), [
      ["01", "讲座"],
      ["02", "展览"]
    ])
  })
})

describe("a file of another kind is told by name", () => {
  it.each([
    ["a web archive", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), "unknown"],
    ["a picture of a telephone", strToU8("\0\0\0\u0018ftypheic"), "picture"],
    ["rich text named .doc", strToU8("{\\rtf1\\ansi 附件}"), "doc"],
    [
      "a tar",
      new Uint8Array([...strToU8("a.xlsx"), ...new Uint8Array(251), ...strToU8("ustar"), ...new Uint8Array(300)]),
      "archive"
    ],
    ["an xz", new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4]), "archive"],
    ["a bzip2", strToU8("BZh91AY&SY\0\0"), "archive"]
  ] as const)("%s", async (_, bytes, code) => assert.strictEqual((await refusalOf(bytes)).code, code))
})
