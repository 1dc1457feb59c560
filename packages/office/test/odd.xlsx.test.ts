import { assert, describe, it } from "@effect/vitest"
import { strToU8, zipSync } from "fflate"
import { read, textsOf, told } from "./fixtures.ts"
import { stylesOf, workbook, workbookFiles, workbookOf, type Written, zipped } from "./workbook.ts"

/** 2023-09-17, a Sunday, and half past two in the afternoon of that day. */
const day = 45_186
const moment = 45_186.604_166_666_664

const firstTable = async (bytes: Uint8Array) => (await read(bytes)).tables[0]!

describe("a number is shown as its format says", () => {
  it.each([
    ['yyyy"年"m"月"d"日";@', day, "2023年9月17日"],
    ['[$-804]yyyy"年"m"月"d"日"', day, "2023年9月17日"],
    ["yyyy\\年m\\月d\\日", day, "2023年9月17日"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', day, "二〇二三年九月十七日"],
    ['[DBNum1][$-804]m"月"d"日"', day, "九月十七日"],
    ["[红色]yyyy/m/d", day, "2023/9/17"],
    ["[颜色10]yyyy/m/d\\ h:mm;@", moment, "2023/9/17 14:30"],
    ["yyyy.m.d", day, "2023.9.17"],
    ["yyyy-mm-dd", day, "2023-09-17"],
    ['m"月"d"日"h"时"', moment, "9月17日14时"],
    ['[$-804]上午/下午h"时"mm"分";@', moment, "下午2时30分"],
    ['yyyy"年"m"月"d"日" 上午/下午h:mm', moment, "2023年9月17日 下午2:30"],
    ['[$-804]m"月"d"日"（aaaa）', day, "9月17日（星期日）"],
    ["m月d日(aaa)", day, "9月17日(日)"],
    ['[$-411]yyyy"年"m"月"', day, "2023年9月"],
    ["000\\-00000000", 2_985_123_456, "029-85123456"],
    ['"0"0', 9_137_200_061, "09137200061"],
    ["[<=9999999]###\\-####;0###\\-#######", 9_137_200_061, "0913-7200061"],
    ["00000000000", 9_137_200_061, "09137200061"],
    ["[<=99999999]0000\\-0000;[<=99999999999]000\\-0000\\-0000;@", 13_800_001_101, "138-0000-1101"],
    ["0_);[Red]\\(0\\)", 12, "12"],
    ['0;\\-0;"无"', 0, "无"],
    ["[DBNum2][$-804]General", 15, "壹拾伍"],
    ['"第"0"场"', 3, "第3场"],
    ["# ?/?", 12, "12"]
  ] as const)("%s", async (format, number, text) => {
    const bytes = workbookOf([[{ xml: ` s="0"><v>${number}</v></c>` }]], { styles: stylesOf(format) })
    assert.deepStrictEqual(textsOf(await firstTable(bytes)), [[text]])
  })
})

describe("a cell holds", () => {
  const cells: ReadonlyArray<readonly [string, string, string, ReadonlyArray<string>]> = [
    [
      "a picture of WPS, as a formula without a result",
      '><f>_xlfn.DISPIMG("ID_1",1)</f></c>',
      "",
      ["cell-picture 附件1 A1"]
    ],
    [
      "a picture of WPS, opened in Excel",
      ' t="e"><f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v></c>',
      "",
      ["cell-picture 附件1 A1"]
    ],
    [
      "a picture of WPS, kept as text",
      ' t="inlineStr"><is><t>=DISPIMG("ID_1",1)</t></is></c>',
      "",
      ["cell-picture 附件1 A1"]
    ],
    [
      "words about the function, which are words",
      ' t="inlineStr"><is><t>用 DISPIMG( 插图</t></is></c>',
      "用 DISPIMG( 插图",
      []
    ],
    ["an error of newer programs", ' t="e"><v>#SPILL!</v></c>', "#SPILL!", ["cell-error 附件1 A1"]],
    ["a formula's text", ' t="str"><f>A2&amp;"场"</f><v>3场</v></c>', "3场", []],
    ["a shared formula's number", '><f t="shared" si="0"/><v>7</v></c>', "7", []],
    ["an array's number", '><f t="array" ref="A1:A2">B1:B2</f><v>8</v></c>', "8", []],
    [
      "rich text with an empty run",
      ' t="inlineStr"><is><r><rPr><b/></rPr><t/></r><r><t>讲座</t></r></is></c>',
      "讲座",
      []
    ],
    [
      "rich text with how it is read",
      ' t="inlineStr"><is><r><t>科</t></r><rPh sb="0" eb="1"><t>ke</t></rPh><phoneticPr fontId="1"/></is></c>',
      "科",
      []
    ],
    ["lines of a Mac", ' t="inlineStr"><is><t>一_x000D_二</t></is></c>', "一\n二", []],
    ["blanks around a number", "><v> 12 </v></c>", "12", []],
    ["a number in the form of science", "><v>1.38000011E10</v></c>", "13800001100", []],
    ["what is true", ' t="b"><v>1</v></c>', "TRUE", []],
    ["a blank text", ' t="inlineStr"><is><t xml:space="preserve">  </t></is></c>', "  ", []],
    ["nothing, with an end of its list", '><extLst><ext uri="{x}"><v>9</v></ext></extLst></c>', "", []]
  ]
  it.each(cells)("%s", async (_, xml, text, issues) => {
    const reading = await read(workbookOf([[{ xml }, "旁"]]))
    assert.deepStrictEqual(textsOf(reading.tables[0]!), [[text, "旁"]])
    assert.deepStrictEqual(told(reading.issues), issues)
  })
  it("a picture of WPS as a text that cells share", async () => {
    const reading = await read(
      workbookOf([[{ xml: ' t="s"><v>0</v></c>' }, "旁"]], { strings: '<si><t>=DISPIMG("ID_2",1)</t></si>' })
    )
    assert.deepStrictEqual(textsOf(reading.tables[0]!), [["", "旁"]])
    assert.deepStrictEqual(told(reading.issues), ["cell-picture 附件1 A1"])
  })
})

describe("a workbook is written", () => {
  const rows: ReadonlyArray<ReadonlyArray<Written>> = [["项目名称"], ["讲座"]]
  const files = workbookFiles({
    sheet: `<sheetData><row r="1"><c r="a1" t="inlineStr"><is><t>项目名称</t></is></c></row><row><c t="inlineStr"><is><t>讲座</t></is></c></row></sheetData>`
  })
  const expected = [["项目名称"], ["讲座"]]
  const texts = async (bytes: Uint8Array) => textsOf(await firstTable(bytes))

  it("with small letters in its references, and rows that name none", async () =>
    assert.deepStrictEqual(await texts(zipped(files)), expected))
  it("with a mark of UTF-8 before every part", async () => {
    const marked = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, `\uFEFF${xml}`]))
    assert.deepStrictEqual(await texts(zipped(marked)), expected)
  })
  it("in GB2312, as its declaration says", async () => {
    // 讲座
    const gbk = (xml: string): Uint8Array => {
      const [before = "", after = ""] = xml.split("讲座")
      return new Uint8Array([...strToU8(before), 0xbd, 0xb2, 0xd7, 0xf9, ...strToU8(after)])
    }
    const xml = `<?xml version="1.0" encoding="GB2312"?>${files["xl/worksheets/sheet1.xml"]!.replace("项目名称", "name")}`
    assert.deepStrictEqual(await texts(zipped({ ...files, "xl/worksheets/sheet1.xml": gbk(xml) })), [
      ["name"],
      ["讲座"]
    ])
  })
  it("without packing, with a comment behind, and with bytes before the zip", async () => {
    const stored = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
      level: 0
    })
    assert.deepStrictEqual(await texts(stored), expected)
    const comment = new Uint8Array([...stored, ...strToU8("备注")])
    new DataView(comment.buffer).setUint16(stored.length - 2, strToU8("备注").length, true)
    assert.deepStrictEqual(await texts(comment), expected)
  })
  it("without styles and shared texts, and without the list of types", async () => {
    const { "xl/sharedStrings.xml": _, "xl/styles.xml": __, ...rest } = files
    const relations = rest["xl/_rels/workbook.xml.rels"]!.replaceAll(/<Relationship Id="rId[23]"[^>]*>/gu, "")
    assert.deepStrictEqual(await texts(zipped({ ...rest, "xl/_rels/workbook.xml.rels": relations })), expected)
  })
  it("with a filter that hides rows, a frozen heading and a table", async () => {
    const sheet = `<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c></row><row r="2" hidden="true"><c r="A2" t="inlineStr"><is><t>讲座</t></is></c></row></sheetData><autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="展览"/></filters></filterColumn></autoFilter><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`
    const reading = await read(workbook({ sheet }))
    assert.deepStrictEqual(textsOf(reading.tables[0]!), expected)
    assert.deepStrictEqual(told(reading.issues), ["rows-hidden 附件1"])
  })
  it("counting from 1904, with a format that is built in", async () => {
    const bytes = workbookOf([[{ xml: ` s="0"><v>${day - 1462}</v></c>` }]], {
      styles: stylesOf(31),
      workbookPr: '<workbookPr date1904="true"/>'
    })
    assert.deepStrictEqual(await texts(bytes), [["2023年9月17日"]])
  })
  it("with a date as text of a strict document, and as one with a zone", async () => {
    const cell = (value: string): Written => ({ xml: ` t="d"><v>${value}</v></c>` })
    const values = ["2023-09-17", "2023-09-17T09:30:00", "2023-09-17T09:30:00.000Z", "2023-09-17T00:00:00"]
    assert.deepStrictEqual(await texts(workbookOf([values.map(cell)])), [
      ["2023/9/17", "2023/9/17 9:30", "2023/9/17 9:30", "2023/9/17"]
    ])
  })
  it("with merges of several rows and columns, in small letters and with signs", async () => {
    const { merges } = await firstTable(
      workbook({
        sheet: `<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="$C$4:$C$6"/><mergeCell ref="a1:h1"/><mergeCell ref="B2"/></mergeCells>`
      })
    )
    assert.deepStrictEqual(merges, [
      { top: 3, left: 2, bottom: 5, right: 2 },
      { top: 0, left: 0, bottom: 0, right: 7 }
    ])
  })
  it("with the same rows in any order of its parts", async () => {
    const turned = Object.fromEntries(
      Object.entries(
        workbookFiles({
          sheet: `<sheetData>${rows.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${expected[at]?.[0]}</t></is></c></row>`).join("")}</sheetData>`
        })
      ).toReversed()
    )
    assert.deepStrictEqual(await texts(zipped(turned)), expected)
  })
})
