import { assert, describe, it } from "@effect/vitest"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { annotateDocx, type CellNote } from "../src/annotate/index.ts"
import { cell, control, docxOf, paragraph, plainTable, row, table } from "./document.ts"
import { fixture, read, textsOf } from "./fixtures.ts"

const notes: ReadonlyArray<CellNote> = [
  { table: "表2", row: 2, column: 3, text: "应在9月17日至23日\n三（五）5" },
  { table: "表2", row: 4, column: 2, text: "“单位”<核对> & 补全" },
  { table: "表2", row: 7, column: 1, text: "没有填写" },
  { table: "表3", row: 2, column: 3, text: "跨列的格" }
]

const annotated = async (bytes: Uint8Array, notes: ReadonlyArray<CellNote>, author?: string) => {
  const result = await annotateDocx(bytes, notes, {
    at: "2023-09-05T09:00:00Z",
    ...(author === undefined ? {} : { author })
  })
  if (!result.ok) throw new Error(result.refusal.code)
  return result
}

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)
const main = (bytes: Uint8Array): string => part(bytes, "word/document.xml")

/** What stands between the marks of a comment, as text. */
const marked = (bytes: Uint8Array): ReadonlyArray<string> =>
  [...main(bytes).matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gsu)].map(
    ([, , content = ""]) => content.replaceAll(/<w:delText.*?<\/w:delText>|<[^>]*>/gsu, "")
  )

/** What the comments say. */
const said = (bytes: Uint8Array): ReadonlyArray<string> =>
  [...part(bytes, "word/comments.xml").matchAll(/<w:comment .*?<\/w:comment>/gsu)].map(([comment]) =>
    comment.replaceAll("</w:p><w:p>", "\n").replaceAll(/<[^>]*>/gu, "")
  )

describe("notes in a document", () => {
  const names = ["notice-with-annexes.docx", "notice-lo.docx"]
  it.each(names)("stand on their cells as comments, and %s is read as before", async (name) => {
    const { bytes, unmarked } = await annotated(fixture(name), notes)
    assert.deepStrictEqual(unmarked, [])
    // In the order of the document: the host of row 4 stands in the merged cell that begins in row 2.
    assert.deepStrictEqual(marked(bytes), ["蒲城县教育局", "9月17日", "", "蒲城县教育局"])
    assert.deepStrictEqual(said(bytes), [
      "应在9月17日至23日\n三（五）5",
      "“单位”&lt;核对&gt; &amp; 补全",
      "没有填写",
      "跨列的格"
    ])
    assert.deepStrictEqual(await read(bytes), await read(fixture(name)))
  })

  it("leave every other part as it is", async () => {
    const before = unzipSync(fixture("notice-lo.docx"))
    const after = unzipSync((await annotated(fixture("notice-lo.docx"), notes)).bytes)
    const changed = new Set(["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
    for (const [name, content] of Object.entries(before))
      if (!changed.has(name)) assert.deepStrictEqual(after[name], content)
    assert.deepStrictEqual(Object.keys(after), [...Object.keys(before), "word/comments.xml"])
    const marks = /<w:commentRange(?:Start|End) [^>]*\/>|<w:r><w:commentReference [^>]*\/><\/w:r>/gu
    assert.strictEqual(
      strFromU8(after["word/document.xml"]!).replaceAll(marks, ""),
      strFromU8(before["word/document.xml"]!)
    )
  })

  it("are the same when they are written twice, and those of an earlier round are replaced", async () => {
    const once = (await annotated(fixture("notice-with-annexes.docx"), notes)).bytes
    assert.deepStrictEqual((await annotated(once, notes)).bytes, once)
    const [, second] = notes
    const next = (await annotated(once, [second!])).bytes
    assert.deepStrictEqual([marked(next), said(next).length], [["蒲城县教育局"], 1])
    const none = (await annotated(next, [])).bytes
    assert.deepStrictEqual([marked(none), said(none)], [[], []])
    assert.strictEqual(main(none), main(fixture("notice-with-annexes.docx")))
  })

  it("leave the comments of others, and count on behind them", async () => {
    const theirs = (await annotated(fixture("notice-with-annexes.docx"), notes.slice(0, 2), "王老师")).bytes
    const both = (await annotated(theirs, notes.slice(1))).bytes
    assert.strictEqual(said(both).length, 5)
    const ids = [...main(both).matchAll(/commentReference w:id="(\d+)"/gu)].map(([, id]) => Number(id))
    assert.deepStrictEqual(
      ids.toSorted((a, b) => a - b),
      [0, 1, 2, 3, 4]
    )
    assert.strictEqual(main((await annotated(both, [])).bytes), main(theirs))
  })

  it("are replaced after Word has saved them with its own marks", async () => {
    const once = (await annotated(fixture("notice-with-annexes.docx"), notes.slice(0, 1))).bytes
    const saved = zipSync({
      ...unzipSync(once),
      "word/document.xml": strToU8(
        main(once).replace(
          /<w:r>(<w:commentReference [^>]*\/>)/u,
          '<w:r w:rsidR="00A1"><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>$1'
        )
      )
    })
    const xml = main((await annotated(saved, [])).bytes)
    assert.notMatch(xml, /comment(?:Range|Reference )/u)
  })

  it("stand in cells of every make: in controls, merged, of one word, written without content", async () => {
    const empty = table([row(["<w:tc><w:p/></w:tc>", '<w:tc><w:p w:rsidR="1"/></w:tc>'])])
    const inControl = table([row([control(cell(control(paragraph("甲"))))])])
    const bytes = docxOf({ body: `${empty}${paragraph("隔")}${inControl}` })
    const withTypes = zipSync({ ...unzipSync(bytes), "[Content_Types].xml": strToU8("<Types/>") })
    const places = [
      ["表1", 1, 0],
      ["表1", 1, 1],
      ["表2", 1, 0]
    ] as const
    const result = await annotated(
      withTypes,
      places.map(([table, row, column]) => ({ table, row, column, text: "甲" }))
    )
    assert.deepStrictEqual(result.unmarked, [])
    assert.deepStrictEqual(marked(result.bytes), ["", "", "甲"])
    assert.include(main(result.bytes), '<w:p w:rsidR="1"><w:commentRangeStart')
    assert.include(part(result.bytes, "[Content_Types].xml"), "<Types><Override")
  })

  it("find the rows of a table that stands in pieces", async () => {
    const heading = ["序号", "名称", "时间"]
    const body =
      plainTable([heading, ["1", "甲", "9月1日"]]) + paragraph("") + plainTable([heading, ["2", "乙", "9月2日"]])
    const bytes = zipSync({ ...unzipSync(docxOf({ body })), "[Content_Types].xml": strToU8("<Types></Types>") })
    assert.deepStrictEqual(marked((await annotated(bytes, [{ table: "表1", row: 3, column: 1, text: "x" }])).bytes), [
      "乙"
    ])
  })

  it("that have no cell are given back", async () => {
    const lost = [
      { table: "表9", row: 1, column: 0, text: "x" },
      { table: "表2", row: 0, column: 0, text: "x" },
      { table: "表2", row: 8, column: 0, text: "x" },
      { table: "表2", row: 1, column: 8, text: "x" }
    ]
    assert.deepStrictEqual((await annotated(fixture("notice-with-annexes.docx"), lost)).unmarked, lost)
  })

  it("are refused by what is no document of Word", async () => {
    for (const [name, code] of [
      ["notice.odt", "unknown"],
      ["notice.doc", "damaged"]
    ] as const) {
      const result = await annotateDocx(fixture(name), notes)
      assert.strictEqual(!result.ok && result.refusal.code, code)
    }
  })

  it("of several for one cell all stand", async () => {
    const twice = notes.slice(0, 1).flatMap((note) => [note, { ...note, text: "又" }])
    const { bytes } = await annotated(fixture("notice-with-annexes.docx"), twice)
    assert.strictEqual(said(bytes).length, 2)
    assert.deepStrictEqual(
      (await read(bytes)).tables.map(textsOf),
      (await read(fixture("notice-with-annexes.docx"))).tables.map(textsOf)
    )
  })
})
