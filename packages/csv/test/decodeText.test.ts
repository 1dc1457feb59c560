import { assert, describe, it } from "@effect/vitest"
import { decodeText } from "../src/index.ts"
import { equal, file, gb18030, header, names, read, utf16 } from "./sample.ts"

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.split(" "), (byte) => Number.parseInt(byte, 16))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe("decodeText", () => {
  it("takes valid UTF-8 for UTF-8, with or without its mark, which is no part of the text", () => {
    assert.strictEqual(decodeText(utf8("蒲城县")), "蒲城县")
    assert.strictEqual(decodeText(utf8("\uFEFF蒲城县")), "蒲城县")
  })

  it("takes the rest for GB18030", () => {
    assert.strictEqual(decodeText(bytes("d0 f2 ba c5 2c c6 d1 b3 c7 cf d8")), "序号,蒲城县")
    assert.strictEqual(decodeText(bytes("95 32 82 36")), "𠀀", "a character of four bytes")
  })

  it("decides on the whole file: one GB18030 word far behind is enough", () => {
    const text = `${"a,b\n".repeat(50_000)}蒲城县`
    assert.strictEqual(decodeText(gb18030(text)), text)
  })

  it("takes UTF-16 by its mark, in either order of bytes", () => {
    assert.strictEqual(decodeText(utf16("\uFEFF蒲城县", true)), "蒲城县")
    assert.strictEqual(decodeText(utf16("\uFEFF蒲城县", false)), "蒲城县")
  })

  it("does not decode what is damaged rather than put other characters in", () => {
    assert.isUndefined(decodeText(bytes("ff ff 41")))
    assert.isUndefined(decodeText(bytes("ef bb bf e8 92")), "marked as UTF-8 and cut off")
    assert.isUndefined(decodeText(bytes("ff fe 41")), "marked as UTF-16 and cut off")
  })

  it("reads the same county from every encoding", () => {
    const text = `${header}\r\n1,“食品安全”进万家,罕井镇,9月17日,集市,赵老师,0913－7200061,\r\n`
    const marked = `\uFEFF${text}`
    const [first, ...others] = [utf8(text), utf8(marked), gb18030(text), utf16(marked, true), utf16(marked, false)].map(
      (content) => read({ annex1: [file(content)] })
    )
    equal(first && names(first), ["“食品安全”进万家"])
    for (const other of others) equal(other, first)
  })
})
