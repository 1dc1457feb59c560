import { assert, describe, it } from "@effect/vitest"
import { zipSync } from "fflate"
import { readOffice } from "../src/index.ts"
import { fixture, read, refusalOf } from "./fixtures.ts"
import { workbookFiles, zipped } from "./workbook.ts"

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe("what is not read is told by name, with what to do", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty", "empty", "重新发送"],
    ["a password", fixture("encrypted-agile.xlsx"), "encrypted", "encrypted", "取消密码"],
    ["a file that is cut off", fixture("truncated.xlsx"), "damaged", "xlsx", "重新发送"],
    ["a DTD", fixture("dtd-entities.xlsx"), "dtd", "xlsx", "另存"],
    ["a zip of anything", zipped({ "附件1.xlsx": "…" }), "archive", "zip", "解压"],
    ["a rar", bytesOf("Rar!\u001a\u0007\u0001\0"), "archive", "rar", "解压"],
    ["a 7z", bytesOf("7z\u00bc\u00af\u0027\u001c\0\u0004"), "archive", "7z", "解压"],
    ["a gzip", bytesOf("\u001f\u008b\u0008\0"), "archive", "gzip", "解压"],
    ["a photo", bytesOf("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), "picture", "picture", "原来的"],
    ["a screenshot", bytesOf("\u0089PNG\r\n\u001a\n"), "picture", "picture", "原来的"],
    ["a photo of a phone", bytesOf("\0\0\0\u0018ftypheic"), "picture", "picture", "原来的"],
    ["a bitmap", bytesOf("BM\u0036\u0010\u000e\0\0\0\0\0"), "picture", "picture", "原来的"],
    ["a presentation", zipped({ "ppt/presentation.xml": "<p/>" }), "slides", "slides", ".xlsx"],
    ["bytes of nothing known", bytesOf("\0\u0001\u0002\u0003"), "unknown", "unknown", ".xlsx"],
    ["a web archive", bytesOf("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "unknown", "unknown", ".xlsx"]
  ])("%s", async (_, bytes, code, kind, advice) => {
    const refusal = await refusalOf(bytes)
    assert.deepStrictEqual([refusal.code, refusal.kind], [code, kind])
    assert.include(refusal.text["zh-CN"], advice)
    assert.notMatch(refusal.text.en + refusal.text["zh-CN"], /\{\w+\}/u)
  })

  it("a document of OpenDocument with a password", async () => {
    const manifest = `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    const files = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "secret" }
    assert.strictEqual((await refusalOf(zipped({ ...files, "META-INF/manifest.xml": manifest }))).code, "encrypted")
  })

  it("a workbook in which one digit was turned on the way is damaged: its checksum tells", async () => {
    const files = workbookFiles({ sheet: "<sheetData><row><c><v>13800001101</v></c></row></sheetData>" })
    const zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
    const bytes = Buffer.from(zipSync(zippable, { level: 0 }))
    assert.strictEqual((await read(bytes)).tables[0]!.rows[0]!.cells[0]!.text, "13800001101")
    const at = bytes.indexOf("13800001101")
    bytes[at + 3] = "9".charCodeAt(0)
    assert.strictEqual((await refusalOf(bytes)).code, "damaged")
    // Where it shows that something is wrong, what stands before is no longer sure either.
    bytes[at + 14] = "<".charCodeAt(0)
    assert.strictEqual((await refusalOf(bytes)).code, "damaged")
  })

  it("a failure that no reader foresaw is a value too, and is not called a damage", async () => {
    const result = await readOffice(7 as unknown as Uint8Array)
    assert.strictEqual(!result.ok && result.refusal.code, "unforeseen")
  })
})
