import { assert, describe, it } from "@effect/vitest"
import { numeral } from "../src/document/numerals.ts"
import { cell, docxOf, listOf, numbered, paragraph, row, run, table, within } from "./document.ts"
import { read, textsOf } from "./fixtures.ts"

const linesOf = async (body: string, numbering: string, styles?: string): Promise<ReadonlyArray<string>> =>
  ((await read(docxOf({ body, numbering, ...(styles === undefined ? {} : { styles }) }))).text ?? "").split("\n")

const official = listOf([
  ["chineseCounting", "%1、"],
  ["chineseCounting", "（%2）"],
  ["decimal", "%3."]
])

describe("numbers that a list gives", () => {
  it("are those of an official document, each level begun anew under the one above", async () => {
    const body = [
      numbered("主题", 1),
      numbered("安排", 1),
      numbered("启动", 1, 1),
      numbered("甲", 1, 2),
      numbered("乙", 1, 2),
      numbered("收尾", 1, 1),
      numbered("丙", 1, 2),
      numbered("要求", 1)
    ]
    assert.deepStrictEqual(await linesOf(body.join(""), official), [
      "一、主题",
      "二、安排",
      "（一）启动",
      "1. 甲",
      "2. 乙",
      "（二）收尾",
      "1. 丙",
      "三、要求"
    ])
  })

  it("go on behind other paragraphs, and begin anew in an instance that says so", async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body = [1, 1, 2, 3, 3].map((id) => numbered("甲", id)).join(paragraph("乙"))
    assert.deepStrictEqual(
      (await linesOf(body, listOf([["decimal", "%1"]], again))).filter((line) => line !== "乙"),
      ["1 甲", "2 甲", "3 甲", "5 甲", "6 甲"]
    )
  })

  it("name the levels above, in figures if the level is legal", async () => {
    const legal = listOf([
      ["chineseCounting", "第%1章"],
      ["decimal", "%1.%2", "<w:isLgl/>"],
      ["decimal", "%1.%3", '<w:lvlRestart w:val="1"/>']
    ])
    const body = [0, 1, 2, 1, 2, 0, 2].map((level) => numbered("甲", 1, level)).join("")
    assert.deepStrictEqual(await linesOf(body, legal), [
      "第一章 甲",
      "1.1 甲",
      "一.1 甲",
      "1.2 甲",
      "一.2 甲",
      "第二章 甲",
      "二.1 甲"
    ])
  })

  it("take a level above that has not been used at its start", async () => {
    const started = listOf([
      ["decimal", "%1."],
      ["decimal", "%1.%2"]
    ]).replace('<w:start w:val="1"/>', '<w:start w:val="3"/>')
    assert.deepStrictEqual(await linesOf(numbered("甲", 1, 1) + numbered("乙", 1), started), ["3.1 甲", "3. 乙"])
  })

  it("count no row and no paragraph that was deleted, and count blank ones", async () => {
    const one = listOf([["decimal", "%1"]])
    const gone = within("del", "<w:r><w:delText>甲</w:delText></w:r>")
    const rows = [
      row([cell(numbered("", 1)), cell("甲")]),
      row([cell(numbered("", 1)), cell(paragraph(gone))], "<w:del/>"),
      row([cell(numbered("", 1)), cell("")]),
      row([cell(numbered("", 1)), cell("乙")], "<w:ins/>")
    ]
    const { tables } = await read(docxOf({ body: table(rows), numbering: one }))
    assert.deepStrictEqual(tables.map(textsOf), [[["1", "甲"], ["2"], ["3", "乙"]]])
    const open = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    assert.deepStrictEqual(await linesOf(paragraph(gone, open) + numbered("乙", 1) + numbered("丙", 1), one), [
      "1 乙",
      "2 丙"
    ])
  })

  it("come from the style of a paragraph, on the level that its list gives it", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="一级"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="二级"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="二级红"><w:basedOn w:val="二级"/></w:style>'
    const numbering = listOf([
      ["chineseCounting", "%1、", '<w:pStyle w:val="一级"/>'],
      ["chineseCounting", "（%2）", '<w:pStyle w:val="二级"/>']
    ])
    const of = (style: string, more = "") => paragraph("甲", `<w:pStyle w:val="${style}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert.deepStrictEqual(
      await linesOf([of("一级"), of("二级"), of("二级红"), of("一级", none)].join(""), numbering, styles),
      ["一、甲", "（一）甲", "（二）甲", "甲"]
    )
  })

  it("are none for bullets, for lists that are not there, and for styles in a circle", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="甲"><w:basedOn w:val="甲"/></w:style>'
    const body =
      numbered("甲", 1) + numbered("乙", 9) + numbered("丙", 1, 12) + paragraph("丁", '<w:pStyle w:val="甲"/>')
    assert.deepStrictEqual(await linesOf(body, listOf([["bullet", "\uF0B7"]]), styles), ["甲", "乙", "丙", "丁"])
  })

  it("stand close to the text where the list has nothing between", async () => {
    const numbering = listOf([["decimal", "%1.", '<w:suff w:val="nothing"/>']])
    assert.deepStrictEqual(await linesOf(numbered(run("甲"), 1), numbering), ["1.甲"])
  })
})

describe("numerals", () => {
  const cases: ReadonlyArray<readonly [format: string, written: Readonly<Record<number, string>>]> = [
    ["decimal", { 0: "0", 1: "1", 10_000: "10000" }],
    ["decimalZero", { 9: "09", 10: "10", 100: "100" }],
    ["decimal-3", { 99: "099", 100: "100", 1000: "1000" }],
    ["decimalFullWidth", { 10: "１０" }],
    [
      "chineseCounting",
      {
        0: "零",
        1: "一",
        9: "九",
        10: "十",
        11: "十一",
        20: "二十",
        21: "二十一",
        100: "一百",
        101: "一百零一",
        110: "一百一十",
        1001: "一千零一",
        1010: "一千零一十",
        9999: "九千九百九十九",
        10_000: "10000"
      }
    ],
    ["chineseCountingThousand", { 12: "十二" }],
    ["chineseLegalSimplified", { 1: "壹", 10: "壹拾", 12: "壹拾贰", 105: "壹佰零伍" }],
    ["ideographDigital", { 10: "一〇" }],
    ["ideographTraditional", { 1: "甲", 10: "癸", 11: "11" }],
    ["ideographZodiac", { 12: "亥", 13: "13" }],
    ["decimalEnclosedCircleChinese", { 1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51" }],
    ["decimalEnclosedParen", { 1: "⑴", 20: "⒇", 21: "21" }],
    ["decimalEnclosedFullstop", { 1: "⒈", 20: "⒛", 21: "21" }],
    ["ideographEnclosedCircle", { 1: "㊀", 10: "㊉", 11: "11" }],
    ["lowerLetter", { 1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa" }],
    ["upperLetterOfPlaces", { 26: "Z", 27: "AA", 28: "AB", 53: "BA" }],
    ["lowerRoman", { 4: "iv", 9: "ix", 1990: "mcmxc" }],
    ["none", { 1: "" }],
    ["unheardOf", { 3: "3" }]
  ]
  it.each(cases)("%s", (format, written) => {
    for (const [number, text] of Object.entries(written)) assert.strictEqual(numeral(Number(number), format), text)
  })
})
