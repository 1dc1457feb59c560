import { assert, describe, it } from "@effect/vitest"
import { readAnnex1, streamAnnex1, unitBook } from "../src/index.ts"
import { file, header, notice } from "./sample.ts"

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** Parts of a zip, of which only what stands before them counts here. */
const zip = (...names: ReadonlyArray<string>): Uint8Array =>
  bytesOf(
    names.map((name) => `PK\u0003\u0004${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}…`).join("")
  )

/** A compound file by the names of its streams. */
const compound = (...names: ReadonlyArray<string>): Uint8Array => {
  const utf16 = names.map((name) => `${Array.from(name, (char) => `${char}\0`).join("")}\0\0`).join("")
  return bytesOf(`\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${"\0".repeat(504)}${utf16}`)
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** What a file is, whatever it is called, and the words by which a clerk is told. */
const kinds: ReadonlyArray<readonly [what: string, bytes: Uint8Array, zh: string, en: string]> = [
  ["xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), "Excel 工作簿", "Excel workbook"],
  ["xls, et", compound("Root Entry", "Workbook"), "Excel 工作簿", "Excel workbook"],
  ["xls of 1995", compound("Root Entry", "Book"), "Excel 工作簿", "Excel workbook"],
  ["docx", zip("[Content_Types].xml", "word/document.xml"), "Word 文档", "Word document"],
  ["docx with a workbook in it", zip("word/document.xml", "xl/workbook.xml"), "Word 文档", "Word document"],
  ["doc, wps", compound("Root Entry", "WordDocument", "ObjectPool", "Workbook"), "旧格式的 Word", "Word"],
  ["rtf", bytesOf("{\\rtf1\\ansi"), "旧格式的 Word", "Word"],
  ["ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "（.ods）", "(.ods)"],
  ["odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "（.odt）", "(.odt)"],
  ["ofd", zip("OFD.xml"), "OFD", "OFD"],
  ["pptx", zip("ppt/presentation.xml"), "演示文稿", "presentation"],
  ["a zip of tables", zip("附件1.csv"), "压缩包", "archive"],
  ["rar", bytesOf("Rar!\u001a\u0007\u0000"), "压缩包", "archive"],
  ["pdf", bytesOf("%PDF-1.7\n"), "PDF", "PDF"],
  ["a photo", bytesOf("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), "图片", "picture"],
  ["a locked workbook", compound("Root Entry", "EncryptedPackage"), "密码", "password"],
  ["a web page", text("<html><head></head><table><tr><td>活动名称</td></tr></table></html>"), "网页", "web page"],
  ["a web page in parts", text("<!DOCTYPE html>\n<html>"), "网页", "web page"],
  ["a web archive", text("MIME-Version: 1.0\nContent-Type: multipart/related"), "网页", "web page"],
  [
    "the XML of Excel 2003",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "Excel 工作簿",
    "Excel workbook"
  ]
]

describe("a file that is no text", () => {
  it.each(kinds)("%s: is told by what it is, not by its name", async (_, bytes, zh, en) => {
    for (const name of ["附件1.csv", "附件1.xls"]) {
      const { issues, usable } = readAnnex1(notice, file(bytes, name), unitBook(notice))
      assert.isFalse(usable)
      assert.deepStrictEqual(
        issues.map(({ code }) => code),
        ["file-binary"]
      )
      assert.include(issues[0]!.message["zh-CN"], zh)
      assert.include(issues[0]!.message.en, en)
      // What to do is said, too.
      assert.match(issues[0]!.message["zh-CN"], /；请.*(?:另存|提交)/u)
    }
    const streamed = []
    for await (const { issues } of streamAnnex1(notice, { name: "附件1.csv", source: bytes }, unitBook(notice)))
      streamed.push(...issues)
    assert.include(streamed[0]?.message["zh-CN"], zh)
  })

  it("leaves a table alone that only speaks of one", () => {
    const content = `${header}\n1,<html>入门,孙镇,9月17日,,,,\n2,PK赛,孙镇,9月18日,,,,`
    assert.lengthOf(readAnnex1(notice, file(content), unitBook(notice)).rows, 2)
  })
})
