import { assert, describe, it } from "@effect/vitest"
import { strToU8, unzipSync } from "fflate"
import { annotateXlsx, type Cover, type SheetNote } from "../src/annotate/index.ts"
import { fixture, read, textsOf } from "./fixtures.ts"
import { workbookFiles, zipped } from "./workbook.ts"

const clerk = fixture("clerk.xlsx")
const cover: Cover = { name: "退回说明", lines: ["退回说明（第1轮）", "一、缺联系电话 <&>", ""] }
const notes: ReadonlyArray<SheetNote> = [{ table: "附件1", cell: "D5", text: "请写全" }]

const annotated = async (bytes: Uint8Array, given: Cover = cover, some = notes): Promise<Uint8Array> => {
  const result = await annotateXlsx(bytes, some, { cover: given })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.bytes
}
const partOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part])

/** The parts that are not as they were. */
const changed = (bytes: Uint8Array, from: Uint8Array): ReadonlyArray<string> => {
  const earlier = unzipSync(from)
  return Object.entries(unzipSync(bytes))
    .filter(([name, content]) => !Buffer.from(content).equals(Buffer.from(earlier[name] ?? [])))
    .map(([name]) => name)
    .toSorted()
}

const listed = [
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/comments1.xml",
  "xl/drawings/vmlDrawing1.vml",
  "xl/styles.xml",
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
  "xl/worksheets/sheetKepuCover.xml"
]

describe("a cover", () => {
  it("is the first sheet, and every part that does not tell of it or of notes stays byte for byte", async () => {
    const bytes = await annotated(clerk)
    assert.deepStrictEqual(changed(bytes, clerk), listed)
    const { tables } = await read(bytes)
    assert.deepStrictEqual(
      tables.map(({ hidden, name }) => [name, hidden]),
      [["退回说明", false], ...(await read(clerk)).tables.map(({ hidden, name }) => [name, hidden] as const)]
    )
    assert.deepStrictEqual(textsOf(tables[0]!), [["退回说明（第1轮）"], ["一、缺联系电话 <&>"]])
  })
  it("leaves what is counted by sheets where it was: print titles, and the sheet that opens", async () => {
    const before = partOf(clerk, "xl/workbook.xml")
    const after = partOf(await annotated(clerk), "xl/workbook.xml")
    assert.include(before, 'localSheetId="0"')
    assert.include(after, 'localSheetId="1"')
    assert.notInclude(after, 'localSheetId="0"')
    assert.match(after, /<workbookView [^>]*activeTab="1"/u)
    assert.match(after, /<sheets><sheet name="退回说明" sheetId="3"/u)
  })
  it("opens the sheet that opened, whichever it was, and the first where nothing says it", async () => {
    const files = workbookFiles({ sheet: "<sheetData/>" })
    const opening = async (views: string) => {
      const workbook = files["xl/workbook.xml"]!.replace("<sheets>", `${views}<sheets>`)
      return /activeTab="(\d+)"/u.exec(
        partOf(await annotated(zipped({ ...files, "xl/workbook.xml": workbook })), "xl/workbook.xml")
      )?.[1]
    }
    assert.strictEqual(await opening(""), "1")
    assert.strictEqual(await opening("<bookViews><workbookView/></bookViews>"), "1")
    assert.strictEqual(await opening('<bookViews><workbookView activeTab="1"/></bookViews>'), "2")
    assert.strictEqual(await opening('<bookViews><workbookView xWindow="0" activeTab="2"/></bookViews>'), "3")
  })
  it("of an earlier round is written anew, wherever a program has put it, and twice is once", async () => {
    const once = await annotated(clerk)
    assert.deepStrictEqual(await annotated(once, { ...cover, replaces: "退回说明" }), once)
    const second = await annotated(once, { ...cover, lines: ["退回说明（第2轮）"], replaces: "退回说明" }, [])
    const { tables } = await read(second)
    assert.deepStrictEqual(textsOf(tables[0]!), [["退回说明（第2轮）"]])
    assert.lengthOf(tables, 3)
    assert.deepStrictEqual(changed(second, once), [
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheetKepuCover.xml"
    ])
  })
  it.each([
    ["macros", "xl/vbaProject.bin", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ["a picture in a cell", "xl/cellimages.xml", strToU8("<etc:cellImages/>")]
  ])("keeps %s byte for byte", async (_, name, content) => {
    const files = { ...unzipSync(clerk), [name]: content }
    const types = partOf(clerk, "[Content_Types].xml").replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    )
    const book = zipped({ ...files, "[Content_Types].xml": types })
    const bytes = await annotated(book)
    assert.deepStrictEqual(unzipSync(bytes)[name], content)
    assert.include(partOf(bytes, "[Content_Types].xml"), "macroEnabled")
    assert.deepStrictEqual(changed(bytes, book), listed)
    assert.lengthOf((await read(bytes)).tables, 3)
  })
  it("and notes leave a protected sheet protected, and a workbook of WPS with its pictures in cells", async () => {
    const protection = '<sheetProtection sheet="1" objects="1" password="CC1A"/>'
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${protection}`
    const bytes = await annotated(zipped(workbookFiles({ sheet })), cover, [{ table: "附件1", cell: "A1", text: "改" }])
    const written = partOf(bytes, "xl/worksheets/sheet1.xml")
    assert.include(written, protection)
    // The order of the schema: protection before formats, these before the drawing of notes.
    assert.isTrue(written.indexOf(protection) < written.indexOf("<conditionalFormatting"))
    assert.isTrue(written.indexOf("<conditionalFormatting") < written.indexOf("<legacyDrawing"))
    const wps = fixture("wps-like.xlsx")
    const marked = await annotated(wps, cover, [{ table: (await read(wps)).tables[0]!.name, cell: "B2", text: "改" }])
    for (const part of Object.keys(unzipSync(wps)).filter((name) => /cellimages|media/iu.test(name)))
      assert.notInclude(changed(marked, wps), part)
  })
  it("is in the vocabulary of a strict workbook", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    const files = Object.fromEntries(
      Object.entries(workbookFiles({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' })).map(
        ([name, text]) => [
          name,
          text
            .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", strict)
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships"
            )
        ]
      )
    )
    const bytes = await annotated(zipped(files), cover, [{ table: "附件1", cell: "A1", text: "改" }])
    const parts = unzipSync(bytes)
    for (const name of Object.keys(parts).filter((part) => /sheet|comments|workbook/u.test(part)))
      assert.notInclude(new TextDecoder().decode(parts[name]), "openxmlformats.org/spreadsheetml/2006/main", name)
    assert.lengthOf((await read(bytes)).tables, 2)
  })
})
