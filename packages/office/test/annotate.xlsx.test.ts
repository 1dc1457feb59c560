import { assert, describe, it } from "@effect/vitest"
import { read as readBook } from "@e965/xlsx"
import { unzipSync } from "fflate"
import { annotateXlsx, type SheetNote } from "../src/annotate/annotateXlsx.ts"
import { Budget, defaultLimits } from "../src/Limits.ts"
import { openXml } from "../src/parts/openXml.ts"
import { openArchive } from "../src/zip/Archive.ts"
import { fixture, read, textsOf } from "./fixtures.ts"
import { workbook, workbookFiles, zipped } from "./workbook.ts"

const clerk = fixture("clerk.xlsx")
const note = (cell: string, text: string, table = "附件1"): SheetNote => ({ table, cell, text })
const notes = [note("G4", "三（二）2：缺联系电话"), note("D5", "不在集中活动日内\n第1轮"), note("B4", "题目请写全 <&>")]

const annotated = async (bytes: Uint8Array, some: ReadonlyArray<SheetNote>, author?: string): Promise<Uint8Array> => {
  const result = await annotateXlsx(bytes, some, author === undefined ? {} : { author })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.bytes
}

const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part])

/** Names of the parts that are not as they were, and of those that are new. */
const changed = (bytes: Uint8Array, from: Uint8Array): ReadonlyArray<string> => {
  const earlier = unzipSync(from)
  return Object.entries(unzipSync(bytes))
    .filter(
      ([name, content]) => earlier[name] === undefined || !Buffer.from(content).equals(Buffer.from(earlier[name]))
    )
    .map(([name]) => name)
}

/** The notes that another program finds, by cell. */
const notesIn = (bytes: Uint8Array, sheet = "附件1"): Readonly<Record<string, string>> => {
  const cells = readBook(bytes, { type: "array" }).Sheets[sheet]!
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]: [string, { c?: Array<{ t: string }> }]) =>
      cell.c === undefined ? [] : [[name, cell.c.map(({ t }) => t).join("|")]]
    )
  )
}

/** Every part that is XML can be read. */
const check = async (bytes: Uint8Array): Promise<void> => {
  const budget = new Budget(defaultLimits)
  const archive = openArchive(bytes, budget)
  for (const name of archive.names.filter((part) => /\.(?:xml|rels|vml)$/u.test(part))) {
    const reader = await openXml(archive, name, budget)
    while (reader.next() !== "done");
  }
}

describe("a clerk's own workbook", () => {
  it("gets notes and marks, and every other part of it stays byte for byte", async () => {
    const bytes = await annotated(clerk, notes)
    await check(bytes)
    assert.deepStrictEqual(changed(bytes, clerk), [
      "xl/worksheets/sheet1.xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml"
    ])
    assert.deepStrictEqual(notesIn(bytes), {
      B4: "原有批注：请张科长核对\n【科普 Kepu】\n题目请写全 <&>",
      D5: "不在集中活动日内\n第1轮",
      G4: "三（二）2：缺联系电话"
    })
    const sheet = textOf(bytes, "xl/worksheets/sheet1.xml")
    const before = textOf(clerk, "xl/worksheets/sheet1.xml")
    const [mark = ""] = /<conditionalFormatting sqref="G4 D5 B4">.*?<\/conditionalFormatting>/u.exec(sheet) ?? []
    assert.include(mark, 'priority="2"')
    assert.strictEqual(sheet.replace(mark, ""), before)
    assert.match(textOf(bytes, "xl/styles.xml"), /<dxfs count="2">.*FFFFE699.*<\/dxfs>/u)
    assert.include(mark, 'dxfId="1"')
    assert.deepStrictEqual((await read(bytes)).tables, (await read(clerk)).tables)
  })

  it("is the same if it is annotated twice", async () => {
    const once = await annotated(clerk, notes)
    assert.isTrue(Buffer.from(await annotated(once, notes)).equals(Buffer.from(once)))
  })

  it("has the notes of the last round only, and at last the clerk's alone", async () => {
    const second = await annotated(await annotated(clerk, notes), [note("F6", "第2轮")])
    await check(second)
    assert.deepStrictEqual(notesIn(second), { B4: "原有批注：请张科长核对", F6: "第2轮" })
    assert.isTrue(Buffer.from(second).equals(Buffer.from(await annotated(clerk, [note("F6", "第2轮")]))))
    const none = await annotated(second, [])
    assert.deepStrictEqual(notesIn(none), { B4: "原有批注：请张科长核对" })
    assert.strictEqual(textOf(none, "xl/worksheets/sheet1.xml"), textOf(clerk, "xl/worksheets/sheet1.xml"))
    assert.strictEqual(textOf(none, "xl/drawings/vmlDrawing1.vml"), textOf(clerk, "xl/drawings/vmlDrawing1.vml"))
  })

  it("keeps the notes of another author", async () => {
    const both = await annotated(
      await annotated(clerk, [note("F4", "甲")], "甲科"),
      [note("F4", "乙"), note("F5", "丙")],
      "乙科"
    )
    assert.deepStrictEqual(notesIn(both), {
      B4: "原有批注：请张科长核对",
      F4: "甲\n【乙科】\n乙",
      F5: "丙"
    })
    assert.deepStrictEqual(notesIn(await annotated(both, [], "乙科")), { B4: "原有批注：请张科长核对", F4: "甲" })
  })

  it("shows the notes of a merge at its first cell, those of a cell together", async () => {
    const bytes = await annotated(clerk, [note("C6", "甲"), note("C4", "乙"), note("g5", "丙")])
    assert.deepStrictEqual(notesIn(bytes), { B4: "原有批注：请张科长核对", C4: "甲\n乙", G5: "丙" })
  })

  it("is not touched without notes, and what cannot be marked is told", async () => {
    assert.strictEqual(await annotated(clerk, []), clerk)
    const odd = [
      note("B4", "x", "没有的表"),
      note("4B", "x"),
      note("XFE1", "x"),
      note("A1048577", "x"),
      note("A0", "x")
    ]
    const result = await annotateXlsx(clerk, odd)
    assert.deepStrictEqual(result.ok && result.unmarked, odd)
    assert.deepStrictEqual(result.ok && result.bytes, clerk)
  })
})

describe("a workbook without notes", () => {
  const plain = workbookFiles({ sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/>` })
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
  const files = { ...plain, "[Content_Types].xml": types }

  it("gets all that notes need, in the order of the schema", async () => {
    const bytes = await annotated(zipped(files), [note("A1", "甲")])
    await check(bytes)
    assert.deepStrictEqual(notesIn(bytes), { A1: "甲" })
    const order = [...textOf(bytes, "xl/worksheets/sheet1.xml").matchAll(/<(\w+)/gu)].map(([, name]) => name)
    const top = order.filter((name) =>
      ["sheetData", "conditionalFormatting", "pageMargins", "legacyDrawing"].includes(name!)
    )
    assert.deepStrictEqual(top, ["sheetData", "conditionalFormatting", "pageMargins", "legacyDrawing"])
    assert.include(textOf(bytes, "[Content_Types].xml"), 'Extension="vml"')
    assert.include(textOf(bytes, "[Content_Types].xml"), "/xl/commentsKepu1.xml")
    assert.isTrue(Buffer.from(await annotated(bytes, [note("A1", "甲")])).equals(Buffer.from(bytes)))
  })

  it("may have a prefix before its names, and no styles", async () => {
    const prefixed = plain["xl/worksheets/sheet1.xml"]!.replaceAll(/<(\/?)(?=\w)/gu, "<$1x:").replace(
      "xmlns=",
      "xmlns:x="
    )
    const bytes = await annotated(zipped({ ...files, "xl/worksheets/sheet1.xml": prefixed }), [note("A1", "甲")])
    await check(bytes)
    const sheet = textOf(bytes, "xl/worksheets/sheet1.xml")
    assert.match(sheet, /<x:conditionalFormatting sqref="A1">.*<x:pageMargins\/><x:legacyDrawing .*<\/x:worksheet>$/u)
  })

  it("is refused as it would be for reading, and so is what is no .xlsx", async () => {
    const damaged = await annotateXlsx(workbook({ sheet: "<sheetData>", files: { "[Content_Types].xml": types } }), [
      note("A1", "x")
    ])
    assert.strictEqual(!damaged.ok && damaged.refusal.code, "damaged")
    const other = await annotateXlsx(fixture("lo.ods"), [])
    assert.strictEqual(!other.ok && other.refusal.code, "unknown")
  })

  it("stays readable", async () => {
    const { tables } = await read(await annotated(zipped(files), [note("A1", "甲")]))
    assert.deepStrictEqual(textsOf(tables[0]!), [["1"]])
  })
})
