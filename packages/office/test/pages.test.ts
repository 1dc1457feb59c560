import { assert, describe, it } from "@effect/vitest"
import { type Fragment, linesOfPage } from "../src/layout/lines.ts"
import { deltasOf } from "../src/ofd/fragments.ts"
import { fixture, read, refusalOf, told } from "./fixtures.ts"
import { code, object, ofd } from "./ofd.ts"

const at = (text: string, x: number, y: number, width = text.length * 10): Fragment => ({ text, x, y, width, size: 10 })

describe("lines of a page", () => {
  it("go from top to bottom and from left to right, whatever the order in which they are drawn", () => {
    assert.deepStrictEqual(linesOfPage([at("丙", 0, 30), at("乙", 10, 11), at("甲", 0, 10)]), ["甲乙", "丙"])
  })

  it("are one up to half a character apart", () => {
    assert.deepStrictEqual(linesOfPage([at("甲", 0, 0), at("乙", 10, 4.9)]), ["甲乙"])
    assert.deepStrictEqual(linesOfPage([at("甲", 0, 0), at("乙", 10, 5)]), ["甲", "乙"])
  })

  it("have a blank where there is a gap, and a tab between columns", () => {
    const line = (text: string, x: number) => linesOfPage([at("甲", 0, 0), at(text, x, 0)])[0]
    assert.deepStrictEqual(
      [13.5, 13.6, 30, 30.1].map((x) => line("乙", x)),
      ["甲乙", "甲 乙", "甲 乙", "甲\t乙"]
    )
    const latin = (x: number) => linesOfPage([at("ab", 0, 0, 10), at("cd", x, 0, 10)])[0]
    assert.deepStrictEqual([11.5, 11.6].map(latin), ["abcd", "ab cd"])
  })

  it("have what is printed twice in one place once", () => {
    assert.deepStrictEqual(linesOfPage([at("甲", 0, 0), at("甲", 2.4, 0), at("甲", 12.5, 0)]), ["甲甲"])
  })
})

describe("an OFD", () => {
  it("is read by position", async () => {
    const { issues, kind, tables, text } = await read(fixture("notice.ofd"))
    assert.deepStrictEqual([kind, tables, told(issues)], ["ofd", [], ["tables-unread"]])
    assert.deepStrictEqual(text?.split("\n"), [
      "蒲城县全民科学素质纲要实施工作办公室文件",
      "关于举办2023年蒲城县全国科普日活动的通知",
      "一、活动主题：提升全民科学素质",
      "二、活动时间：9月17日至23日。"
    ])
  })

  it("has several lines in an object, which may be enlarged, and cells in a line", async () => {
    const lines = code("甲", 'X="15" Y="5"') + code("乙", 'Y="15"')
    const cells = code("姓名电话", 'X="0" Y="5" DeltaX="5 40 5"')
    const page =
      object("0 50 90 9", cells) +
      object("0 0 90 40", lines, 'CTM="2 0 0 2 0 0"') +
      object("10 0 9 9", code("丙", 'X="0" Y="30"'))
    assert.strictEqual((await read(ofd([page]))).text, "甲\n丙 乙\n姓名\t电话")
  })

  it("has what its pages are laid on, and tells pages without text", async () => {
    const common = '<TemplatePage ID="7" BaseLoc="T.xml"/>'
    const template = { "Doc_0/T.xml": `<Page>${object("0 0 90 9", code("文件"))}</Page>` }
    const pages = [
      '<Template TemplateID="7"/>',
      "<Content/>",
      object("0 9 90 9", code("乙")),
      '<Content Visible="false"/>'
    ]
    const { issues, text } = await read(ofd(pages, template, common))
    assert.strictEqual(text, "文件\n乙")
    assert.strictEqual(issues[1]?.text["zh-CN"], "第 2、4 页没有可读的文字（可能是扫描的图片），未读入")
  })

  it("is refused when nothing can be read of it", async () => {
    assert.strictEqual((await refusalOf(ofd(["<Content/>"]))).code, "scanned")
    assert.strictEqual((await refusalOf(ofd([]))).code, "damaged")
    assert.strictEqual((await refusalOf(ofd(["<Content/>"], { "Encryptions.xml": "<a/>" }))).code, "encrypted")
  })

  it("tells distances one by one or so many times", () => {
    assert.deepStrictEqual(deltasOf("g 3 5 2", 9), [5, 5, 5, 2])
    assert.deepStrictEqual(deltasOf("g 999999999 5", 2), [5, 5])
    assert.deepStrictEqual(deltasOf("g x", 2), [])
    assert.deepStrictEqual(deltasOf(undefined, 2), [])
  })
})
