import { assert, describe, it } from "@effect/vitest"
import { read as readBook } from "@e965/xlsx"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { unzipSync } from "fflate"
import { type PrintedTable, writeFormsDocx, writeTableDocx, writeXlsx } from "../src/write/index.ts"
import { read, textsOf } from "./fixtures.ts"

const partOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part])

const table: PrintedTable = {
  name: "活动表",
  annex: "附件1",
  title: "活动项目汇总表",
  lines: [["填报单位（盖章）：孙镇", "填报时间：    年    月    日"]],
  columns: [
    { heading: "序号", width: 6, align: "center", isText: false },
    { heading: "项目名称", width: 30, align: "left", isText: true },
    {
      heading: "活动形式",
      align: "left",
      isText: true,
      choices: { words: ["线下", "线上"], isClosed: true, prompt: "请从列表中选一项" }
    },
    { heading: "联系电话", width: 16, align: "center", isText: true }
  ],
  rows: [
    [1, "食品安全进万家", "线下", "0913-7200061"],
    [2, "", "", ""]
  ],
  rowsToCome: 10
}

const long = Array.from({ length: 60 }, (_, n) => `一个相当长的可选项目，第${n + 1}个`)

describe("a workbook that is written", () => {
  it("reads back as its rows, each at its place", async () => {
    const { tables } = await read(await writeXlsx([table]))
    assert.deepStrictEqual(textsOf(tables[0]!), [
      ["附件1"],
      ["活动项目汇总表"],
      ["填报单位（盖章）：孙镇", "", "填报时间：    年    月    日"],
      ["序号", "项目名称", "活动形式", "联系电话"],
      ["1", "食品安全进万家", "线下", "0913-7200061"],
      ["2"]
    ])
  })
  it("prints on A4 across, as wide as the page, with its headings on every page and its fonts by name", async () => {
    const bytes = await writeXlsx([table])
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml")
    assert.match(sheet, /<pageSetup [^>]*paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/u)
    assert.include(sheet, '<pageSetUpPr fitToPage="1"/>')
    assert.include(partOf(bytes, "xl/workbook.xml"), "$4:$4</definedName>")
    for (const merge of ["A1:D1", "A2:D2", "A3:B3", "C3:D3"]) assert.include(sheet, `<mergeCell ref="${merge}"/>`)
    assert.match(sheet, /<row r="2" ht="40" customHeight="1">/u)
    const styles = partOf(bytes, "xl/styles.xml")
    for (const font of ["方正小标宋简体", "黑体", "仿宋_GB2312"]) assert.include(styles, `"${font}"`)
  })
  it("offers the words of a column in its rows and those to come, and lets no other in if there are no others", async () => {
    const sheet = partOf(await writeXlsx([table]), "xl/worksheets/sheet1.xml")
    assert.match(sheet, /<dataValidation type="list" [^>]*sqref="C5:C16"[^>]*showErrorMessage="1"/u)
    assert.include(sheet, '<formula1>"线下,线上"</formula1>')
    const open = {
      ...table,
      columns: table.columns.map((one) => ({
        ...one,
        ...(one.choices && { choices: { ...one.choices, isClosed: false } })
      }))
    }
    assert.notInclude(partOf(await writeXlsx([open]), "xl/worksheets/sheet1.xml"), "showErrorMessage")
  })
  it("keeps lists that are too long for a cell's rule on a sheet of their own, in which no reader sees a table", async () => {
    const columns = table.columns.map((one) =>
      one.choices ? { ...one, choices: { words: long, isClosed: true } } : one
    )
    const bytes = await writeXlsx([{ ...table, columns }])
    assert.include(partOf(bytes, "xl/worksheets/sheet1.xml"), "<formula1>'可选内容'!$A$2:$A$61</formula1>")
    const { tables } = await read(bytes)
    assert.deepStrictEqual(textsOf(tables[1]!), [["活动形式"], ...long.map((word) => [word])])
    assert.isTrue(tables.every(({ hidden }) => !hidden))
  })
  it("has no edges around title and lines", async () => {
    const book = readBook(await writeXlsx([table]), { type: "array", cellStyles: true })
    assert.isDefined(book.Sheets["活动表"])
    const sheet = partOf(await writeXlsx([table]), "xl/worksheets/sheet1.xml")
    const styleAt = (cell: string) => new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`, "u").exec(sheet)?.[1]
    assert.strictEqual(styleAt("D3"), styleAt("A3"))
    assert.notStrictEqual(styleAt("D3"), styleAt("D6"))
  })
  it("is the same whatever the clock says", async () => {
    const first = await writeXlsx([table])
    await new Promise((resolve) => setTimeout(resolve, 1100))
    assert.deepStrictEqual(await writeXlsx([table]), first)
  })
  it("names sheets as spreadsheets allow, two alike apart", async () => {
    const name = `${"很长的名称".repeat(8)}/?*`
    const { tables } = await read(
      await writeXlsx([
        { ...table, name },
        { ...table, name },
        { ...table, name: "[]" }
      ])
    )
    const names = tables.map((one) => one.name)
    assert.strictEqual(new Set(names).size, 3)
    for (const one of names) assert.isTrue(one.length <= 31 && !/[:\\/?*[\]]/u.test(one) && one !== "", one)
  })
})

const Text = Schema.Union([
  Schema.Literals(["_x0041_x", "=1+1", " 前后 ", "<&>\"'", "一\n二", "𠮷🎪", "]]>", "0913"]),
  Schema.String.check(Schema.isPattern(/^[\n\u0020-\ud7ff\ue000-\ufffd]*$/u), Schema.isMaxLength(8))
])
const Rows = Schema.Array(Schema.Tuple([Text, Text, Schema.Int])).check(Schema.isMaxLength(6))

const columns: PrintedTable["columns"] = [
  { heading: "名", align: "left", isText: true },
  { heading: "文", align: "left", isText: true },
  { heading: "数", align: "center", isText: false }
]

/** Rows without the blank cells at their ends, and without blank rows at the end. */
const trimmed = (rows: ReadonlyArray<ReadonlyArray<string>>) => {
  const ends = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1))
  return ends.slice(0, ends.findLastIndex((row) => row.length > 0) + 1)
}

it.effect.prop("random texts and numbers read back as they were written", [Rows], ([rows]) =>
  Effect.promise(async () => {
    const { tables } = await read(await writeXlsx([{ name: "表", lines: [], columns, rows }]))
    const expected = [["名", "文", "数"], ...rows.map((row) => row.map(String))]
    assert.deepStrictEqual(trimmed(textsOf(tables[0]!)), trimmed(expected))
  })
)

describe("a document that is written", () => {
  const form = {
    annex: "附件2",
    title: "优秀活动推荐表",
    boxes: [
      { label: "活动名称", text: "食品安全进万家 <&>", size: "line" },
      { label: "联系人", text: "赵老师", size: "half" },
      { label: "联系电话", text: "0913-7200061", size: "half" },
      { label: "主要内容", text: "讲座三场\n展览一场", size: "large" },
      { label: "推荐单位意见", text: "同意推荐。", size: "large", seal: "（盖章）\n2023年9月20日" },
      { label: "县科协审核意见", text: "", size: "large", seal: "（盖章）\n    年    月    日" }
    ]
  } as const

  it("has a box for each label, two short ones on a line, and places for both seals", async () => {
    const { tables } = await read(writeFormsDocx([form]))
    assert.deepStrictEqual(
      textsOf(tables[0]!).map((row) => row.filter((text) => text !== "")),
      [
        ["活动名称", "食品安全进万家 <&>"],
        ["联系人", "赵老师", "联系电话", "0913-7200061"],
        ["主要内容", "讲座三场\n展览一场"],
        ["推荐\n单位\n意见", "同意推荐。\n（盖章）\n2023年9月20日"],
        ["县科协\n审核\n意见", "（盖章）\n    年    月    日"]
      ].map((row) => row.map((text) => text.trim()))
    )
  })
  it("leaves the form on one page of A4: its rows are no higher than what the page has", () => {
    const xml = partOf(writeFormsDocx([form]), "word/document.xml")
    const heights = Array.from(xml.matchAll(/<w:trHeight w:val="(\d+)"/gu), ([, height]) => Number(height))
    const [, above, below] = /<w:pgMar w:top="(\d+)"[^>]*w:bottom="(\d+)"/u.exec(xml)!.map(Number)
    const room = 16838 - above! - below!
    const used = heights.reduce((a, b) => a + b, 0)
    assert.isTrue(used < room - 1600 && used > room - 2400, `${used} of ${room}`)
  })
  it("has a page for each form", async () => {
    const { tables } = await read(writeFormsDocx([form, form, form]))
    assert.lengthOf(tables, 3)
    assert.lengthOf(partOf(writeFormsDocx([form, form, form]), "word/document.xml").match(/w:type="page"/gu)!, 2)
  })
  it("prints a table across, with its headings on every page, and reads back as its rows", async () => {
    const bytes = writeTableDocx(table)
    const xml = partOf(bytes, "word/document.xml")
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u)
    assert.lengthOf(xml.match(/<w:tblHeader\/>/gu)!, 1)
    const { tables } = await read(bytes)
    assert.deepStrictEqual(tables[0]!.before?.at(-1), "填报单位（盖章）：孙镇\t填报时间：    年    月    日")
    assert.deepStrictEqual(trimmed(textsOf(tables[0]!)), [
      ["序号", "项目名称", "活动形式", "联系电话"],
      ["1", "食品安全进万家", "线下", "0913-7200061"],
      ["2"]
    ])
  })
})
