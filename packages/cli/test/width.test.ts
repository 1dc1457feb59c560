import { assert, describe, it } from "@effect/vitest"
import fastStringWidth from "fast-string-width"
import { plain } from "../src/text/paint.ts"
import { cell, pageWidth, table } from "../src/text/table.ts"
import { elide, oneLine, padEnd, padStart, width, wrap } from "../src/text/width.ts"

const texts = [
  "荆姚镇未按时完成：2023年9月23日前将活动总结发送县科协（未收到），名称须含“食品安全”四个字",
  "the name of a food-safety activity contains the words 食品安全, as clause 三（五）5 requires",
  "https://live.example.com/pucheng/a-very-long-address-without-any-place-to-break-it/at-all",
  "e\u0301 👨‍👩‍👧 mixed 家庭 text",
  "",
  "一"
]

describe("texts are measured in terminal columns", () => {
  it.each(texts)("padding fills up to the column: %s", (text) => {
    assert.strictEqual(width(padEnd(text, 120)), 120)
    assert.strictEqual(width(padStart(text, 120)), 120)
  })
  it.each(texts)("a cut text fits and says that it was cut: %s", (text) => {
    for (const columns of [2, 3, 10, 11, 200]) {
      const cut = elide(text, columns)
      assert.isAtMost(width(cut), columns)
      assert.isTrue(cut === text || cut.endsWith("…"))
    }
  })
  it.each(texts)("wrapped lines fit and lose nothing but spaces: %s", (text) => {
    for (const columns of [8, 21, 40, 200]) {
      const lines = wrap(text, columns)
      for (const line of lines) assert.isAtMost(width(line), columns)
      assert.strictEqual(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""))
    }
  })
  it("no line begins with a closing or ends with an opening mark", () => {
    for (const columns of [20, 21, 22, 23, 24]) {
      for (const line of wrap(texts[0]!, columns)) assert.notMatch(line, /^[，。：）”]|[（“]$/u)
    }
  })
  it("a cell cannot steer the terminal", () => {
    assert.strictEqual(oneLine("村委会\n（院内）\u001B[2J\t\u202Eabc "), "村委会 （院内） [2J abc")
  })
})

describe("what is counted without the library is as wide as it says", () => {
  const blocks = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2010, 0x206f],
    [0x3000, 0x30ff],
    [0x4e00, 0x9fff],
    [0xff00, 0xffef]
  ] as const
  it.each(blocks)("%i to %i", (first, last) => {
    for (let code = first; code <= last; code++) {
      const text = `a${String.fromCodePoint(code)}一`
      assert.strictEqual(width(text), fastStringWidth(text), text)
    }
  })
})

describe("tables", () => {
  const columns = [
    { heading: "单位", shrinks: true as const },
    { heading: "结论" },
    { heading: "数", align: "end" as const }
  ]
  const rows = [
    [cell("蒲城县教育局"), cell("合规"), cell("1")],
    [cell("罕井镇\n".repeat(30)), cell("不合规"), cell("120")],
    [cell("abc"), cell("x"), cell("-")]
  ]
  it("stand in columns and keep to the width of the page", () => {
    const lines = table(columns, rows, plain)
    assert.strictEqual(lines.length, 4)
    for (const line of lines) assert.strictEqual(width(line), pageWidth)
  })
  it("are as narrow as their texts", () => {
    assert.deepStrictEqual(table(columns, [rows[0]!, rows[2]!], plain), [
      "  单位          结论  数",
      "  蒲城县教育局  合规   1",
      "  abc           x      -"
    ])
  })
})
