import { assert, describe, it } from "@effect/vitest"
import { unpredicted } from "../src/pdf/filters.ts"
import { fixture, read, refusalOf, told } from "./fixtures.ts"
import { hex, packed, pageOf, pdfOf, shown, stream, unicodeFont } from "./pdf.ts"

const textOf = async (bytes: Uint8Array): Promise<string> => (await read(bytes)).text ?? ""

describe("a PDF", () => {
  it("is read line by line", async () => {
    const { issues, kind, tables, text } = await read(fixture("annex1-printed.pdf"))
    assert.deepStrictEqual([kind, tables, told(issues)], ["pdf", [], ["tables-unread"]])
    const lines = text?.split("\n") ?? []
    assert.strictEqual(lines[0], "蒲城县2023年全国科普日活动项目汇总表")
    assert.strictEqual(lines[2], "序号\t项目名称\t举办单位\t活动时间\t活动地点\t负责人\t联系电话\t备注")
    assert.deepStrictEqual(
      [1, 2, 3, 4, 5, 6, 7].filter((number) => lines.some((line) => line.startsWith(`${number}`))),
      [1, 2, 3, 4, 5, 6, 7]
    )
  })

  it("of a notice has its paragraphs", async () => {
    const text = await textOf(fixture("notice.pdf"))
    const lines = [
      "关于举办2023年蒲城县全国科普日活动的通知",
      "各镇（街道），县级各学会：",
      "一、活动主题",
      "　　提升全民科学素质　助力科技自立自强",
      "填报单位名称：（盖章）蒲城县教育局    填报时间：2023年9月4日"
    ]
    for (const line of lines) assert.include(text.split("\n"), line)
    assert.include(await textOf(fixture("xlsx-printed.pdf")), "科学家精神进校园")
  })

  it("that was scanned is told, as are those that are protected or damaged", async () => {
    const { code, text } = await refusalOf(fixture("scanned.pdf"))
    assert.strictEqual(code, "scanned")
    assert.include(text["zh-CN"], "扫描")
    assert.strictEqual((await refusalOf(fixture("password.pdf"))).code, "encrypted")
    assert.strictEqual((await refusalOf(Buffer.from("%PDF-1.4"))).code, "damaged")
  })

  it("that lost its end is read as far as it goes", async () => {
    const whole = pageOf(shown(hex("甲乙")))
    assert.strictEqual(await textOf(whole.subarray(0, whole.length - 30)), "甲乙")
  })

  it("tells pages that have no text", async () => {
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R 4 0 R]/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Type/Page/Contents 6 0 R>>",
      "<</Type/Page>>",
      unicodeFont,
      stream(shown(hex("甲")))
    ]
    const { issues, text } = await read(pdfOf(objects))
    assert.deepStrictEqual([text, told(issues)], ["甲", ["tables-unread", "pages-unread"]])
  })
})

describe("what a PDF may be written in", () => {
  const program = shown(hex("科普"))

  it("is any of the ways of packing text", async () => {
    const digits = Buffer.from(program).toString("hex")
    // The program, and four zeros behind it.
    const base85 = String.raw`6<#'\7PQ#?0Ha>,+>Fum+>=om+>khq2_Zp.<,Ea?2` + "`" + String.raw`YD'2E!I)4s3g>+@T6:z~>`
    assert.strictEqual(await textOf(pageOf(packed(program))), "科普")
    assert.strictEqual(await textOf(pageOf(stream(`${digits}>`, "/Filter[/ASCIIHexDecode]"))), "科普")
    assert.strictEqual(await textOf(pageOf(stream(base85, "/Filter/ASCII85Decode"))), "科普")
    const twice = packed(packedBytes(program), "")
    assert.strictEqual(
      await textOf(
        pageOf(
          Buffer.from(
            Buffer.from(twice).toString("latin1").replace("/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode]"),
            "latin1"
          )
        )
      ),
      "科普"
    )
  })

  it("is several streams, of which a value may begin in one and its word stand in the next", async () => {
    const dict = "<</Type/Page/Parent 2 0 R/Contents[4 0 R 6 0 R]/Resources<</Font<</F1 5 0 R>>>>>>"
    const [first, second] = ["BT /F1 10 Tf 1 0 0 1 50 700 Tm", `${hex("科普")} Tj ET`]
    assert.strictEqual(await textOf(pageOf(first, unicodeFont, [stream(second)], dict)), "科普")
  })

  it("has objects that are packed together, and of an object's versions the last", async () => {
    const objects = [
      "<</Type/Catalog/Pages 7 0 R>>",
      "<</Kids[8 0 R]/Type/Pages>>",
      "<</Type/Page/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    ]
    const heads = `1 0 7 ${objects[0]!.length + 1} 8 ${objects[0]!.length + objects[1]!.length + 2}`
    const bytes = pdfOf(
      [
        "null",
        packed(`${heads}\n${objects.join("\n")}`, `/Type/ObjStm/N 3/First ${heads.length + 1}`),
        stream(program),
        unicodeFont
      ],
      "<<>>"
    )
    const text = Buffer.from(bytes).toString("latin1").replace("1 0 obj\nnull\nendobj\n", "")
    assert.strictEqual(await textOf(Buffer.from(text, "latin1")), "科普")
    const changed = Buffer.concat([
      pageOf(program),
      Buffer.from(`\n4 0 obj\n`),
      stream(shown(hex("新的"))),
      Buffer.from("\nendobj\n")
    ])
    assert.strictEqual(await textOf(changed), "新的")
  })

  it("has names, texts and numbers in all their forms", async () => {
    const font = "<</Type/Font/Sub#74ype/TrueType/Encoding/WinAnsiEncoding/FirstChar 32/Widths[250]>>"
    assert.strictEqual(await textOf(pageOf(shown("(a\\(b\\)\\101\\\n(c) % d)\n"), font)), "a(b)A(c) % d")
    assert.strictEqual(await textOf(pageOf(`BT % words\n/F1 10. Tf -.5 +700 Td [(a)-10(b)]TJ ET`, font)), "ab")
  })
})

const packedBytes = (text: string): Uint8Array => {
  const bytes = Buffer.from(packed(text))
  return bytes.subarray(bytes.indexOf("stream\n") + 7, bytes.lastIndexOf("\nendstream"))
}

describe("what a font says", () => {
  const simple = (more: string) => `<</Type/Font/Subtype/TrueType/FirstChar 0/Widths[]${more}>>`

  it("is told by its own table", async () => {
    const table =
      "1 begincodespacerange<00><ff>endcodespacerange 2 beginbfchar<01><79D1><02><D842DFB7>endbfchar 2 beginbfrange<03><04><666E><05><06>[<65E5><0061006200630064>]endbfrange"
    const bytes = pageOf(shown("<010203040506>"), simple("/ToUnicode 6 0 R"), [stream(table)])
    assert.strictEqual(await textOf(bytes), "科𠮷普景日abcd")
  })

  it("is told by the names of its glyphs, or by an encoding", async () => {
    const names = simple("/Encoding<</Differences[65/uni79D1/seven/comma/A.alt/unheardof]>>")
    assert.strictEqual(await textOf(pageOf(shown("(ABCDEz)"), names)), "科7,Az")
    assert.strictEqual(await textOf(pageOf(shown("<93>"), simple("/Encoding/WinAnsiEncoding"))), "“")
  })

  it("is told by an encoding of Chinese, without any table", async () => {
    const font = (encoding: string) =>
      `<</Type/Font/Subtype/Type0/Encoding/${encoding}/DescendantFonts[<</Subtype/CIDFontType0>>]>>`
    assert.strictEqual(await textOf(pageOf(shown("<b9d8d3da2041>"), font("GBK-EUC-H"))), "关于 A")
    assert.strictEqual(await textOf(pageOf(shown("<acecb4b6>"), font("ETen-B5-H"))), "科普")
  })

  it("is nothing where it is not told: the page is not read", async () => {
    const font = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]>>"
    assert.strictEqual((await refusalOf(pageOf(shown("<00010002>"), font))).code, "scanned")
  })
})

describe("where a text stands", () => {
  it("follows what moves it: matrices, lines, forms, turned pages", async () => {
    const lines = `BT /F1 10 Tf 12 TL 50 700 Td ${hex("甲")} Tj T* ${hex("乙")} Tj ${hex("丙")} ' 0 -12 TD ${hex("丁")} Tj ET`
    assert.strictEqual(await textOf(pageOf(lines)), "甲\n乙\n丙\n丁")
    const states = `q 1 0 0 1 0 100 cm ${shown(hex("甲"), 50, 500)} Q ${shown(hex("乙"), 50, 550)}`
    assert.strictEqual(await textOf(pageOf(states)), "甲\n乙")
    const form = stream(shown(hex("甲"), 0, 0), "/Type/XObject/Subtype/Form/Matrix[1 0 0 1 50 600]")
    const dict = "<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    assert.strictEqual(await textOf(pageOf(`${shown(hex("乙"))} /X Do`, unicodeFont, [form], dict)), "乙\n甲")
    const turned = "<</Type/Page/Rotate 90/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    const up = (text: string, x: number) => `BT /F1 10 Tf 0 1 -1 0 ${x} 100 Tm ${hex(text)} Tj ET `
    assert.strictEqual(await textOf(pageOf(up("乙", 150) + up("甲", 100), unicodeFont, [], turned)), "甲\n乙")
  })

  it("moves by the widths of the glyphs, the gaps between them and the numbers in a list", async () => {
    const list = (gap: number) => `BT /F1 10 Tf 50 700 Td [${hex("甲")}${gap}${hex("乙")}]TJ ET`
    assert.strictEqual(await textOf(pageOf(list(-350))), "甲乙")
    assert.strictEqual(await textOf(pageOf(list(-360))), "甲 乙")
    const wide = unicodeFont.replace("/DW 1000", "/DW 1000/W[24464[500]]")
    assert.strictEqual(await textOf(pageOf(list(-2001), wide)), "甲\t乙")
    const gaps = `BT /F1 10 Tf 5 Tc 50 700 Td ${hex("甲")}Tj ${hex("乙")}Tj ET`
    assert.strictEqual(await textOf(pageOf(gaps)), "甲 乙")
  })

  it("is not lost behind a picture in the program of the page", async () => {
    assert.strictEqual(await textOf(pageOf(`BI /W 1 ID (\u0001<<EIx EI ${shown(hex("甲"))}`)), "甲")
  })

  it("ends in forms that draw themselves, and in those that draw others over and over", async () => {
    const dict = "<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    const form = (program: string, next: number) =>
      stream(program, `/Type/XObject/Subtype/Form/Resources<</XObject<</X ${next} 0 R>>>>`)
    const bytes = (forms: ReadonlyArray<Uint8Array>) => pageOf(`/X Do ${shown(hex("甲"))}`, unicodeFont, forms, dict)
    assert.strictEqual(await textOf(bytes([form("/X Do /X Do", 6)])), "甲")
    const many = Array.from({ length: 19 }, (_, n) => form("/X Do /X Do /X Do", n + 7))
    assert.strictEqual((await refusalOf(bytes(many))).code, "too-much")
  })
})

describe("rows that were written as differences", () => {
  it("are undone in all five ways", () => {
    const rows = [
      [0, 1, 2, 3],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
      [4, 1, 1, 1]
    ]
    assert.deepStrictEqual(
      [...unpredicted(Uint8Array.from(rows.flat()), 3)],
      [1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5]
    )
  })
})
