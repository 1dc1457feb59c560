import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { cleaned, isOdd, showsWord } from "@kepu/core/text"

/** What nobody sees, wherever it stands. */
const marks = [
  "\u00AD",
  "\u200B",
  "\u200C",
  "\u200D",
  "\u200E",
  "\u202D",
  "\u202C",
  "\u2060",
  "\u2066",
  "\uFEFF",
  "\uFE0F",
  "\u{E0100}",
  "\u0007"
]
const Mark = Schema.Literals(marks)
const Text = Schema.Array(
  Schema.Literals([
    "食品安全",
    "科学秀",
    "⾷",
    "⻝",
    "ﬁ",
    "ü",
    "u\u0308",
    "a",
    " ",
    "　",
    "\u00A0",
    "❤️",
    "👨‍👩‍👧",
    "\n",
    ...marks
  ])
)

describe("a text as it looks", () => {
  it("is without marks that nobody sees", () => {
    for (const mark of marks) assert.strictEqual(cleaned(`食品${mark}安全`), "食品安全", JSON.stringify(mark))
  })

  it("has ideographs for the radicals of both blocks, and for those of compatibility", () => {
    assert.strictEqual(cleaned("⾷品安全⻝⻢⻚⻔⻬⻅⺠⻳⽇⽉⼀"), "食品安全食马页门齐见民龟日月一")
    assert.strictEqual(cleaned("\uF900"), "豈")
    assert.strictEqual(cleaned("\u2E99"), "攵")
    assert.strictEqual(cleaned("\u2E87"), "\u{20628}")
  })

  it("keeps what is seen: width, blanks, line breaks, emoji of several parts", () => {
    for (const text of ["食品安全（ＶＲ）", "a b", "a　b", "一\n二", "👨‍👩‍👧", "❤️", "👍🏽"])
      assert.strictEqual(cleaned(text), text)
    assert.strictEqual(cleaned("a\u00A0b"), "a b")
    assert.strictEqual(cleaned("一\u2028二"), "一\n二")
    assert.strictEqual(cleaned("u\u0308"), "ü")
  })

  it.prop("is clean once it was cleaned", { parts: Text }, ({ parts }) => {
    const once = cleaned(parts.join(""))
    assert.strictEqual(cleaned(once), once)
    if (once !== parts.join("")) assert.isTrue(isOdd(parts.join("")))
  })
})

describe("a word in a name", () => {
  it("is there if it is seen", () => {
    for (const name of [
      "食品安全科学秀",
      "食品\u00AD安全",
      "⾷品安全",
      "⻝品安全",
      "食 品 安 全",
      "食品　安全",
      "食品\n安全"
    ])
      assert.isTrue(showsWord(name, "食品安全"), name)
    assert.isTrue(showsWord("ＶＲ体验", "VR"))
    assert.isTrue(showsWord("vr", "ｖｒ"))
  })

  it("is not there if another is", () => {
    for (const name of ["食品安金", "食安品全", "食品、安全", "", "食品"])
      assert.isFalse(showsWord(name, "食品安全"), name)
    assert.isFalse(showsWord("go od", "good"), "a blank between Latin letters is seen")
  })

  it.prop(
    "is there or not, whatever marks stand in the name",
    { mark: Mark, at: Schema.Int, has: Schema.Boolean },
    ({ at, has, mark }) => {
      const name = has ? "讲食品安全课" : "讲食品卫生课"
      const n = Math.abs(at) % (name.length + 1)
      assert.strictEqual(showsWord(name.slice(0, n) + mark + name.slice(n), "食品安全"), has)
    }
  )
})
