import { assert, describe, it } from "@effect/vitest"
import { decodeText, encodeText, encodings } from "@kepu/csv"

const isSurrogate = (point: number): boolean => point >= 0xd8_00 && point <= 0xdf_ff

/** Every character of the first plane, and some of the others. */
const characters = Array.from({ length: 0x11_00_00 }, (_, point) => point)
  .filter((point) => !isSurrogate(point) && (point < 0x1_00_00 || point % 251 === 0))
  .map((point) => String.fromCodePoint(point))

describe("encoding", () => {
  it.each(encodings)("in %s keeps every character that has a meaning of its own", (encoding) => {
    const isPrivate = (character: string): boolean => /\p{Private_Use}/u.test(character)
    const text = `科普\r\n${characters.filter((each) => encoding !== "gb18030" || !isPrivate(each)).join("")}`
    const mark = encoding === "gb18030" ? "" : "\uFEFF"
    assert.isTrue(decodeText(encodeText(`${mark}${text}`, encoding)) === text)
  })
  it("in GB18030 is what Excel writes: two bytes for 科, one for a digit, four for 🎪, none for the mark", () => {
    assert.deepStrictEqual([...encodeText("\uFEFF科1🎪", "gb18030")], [0xbf, 0xc6, 0x31, 0x94, 0x39, 0xc0, 0x38])
  })
  it("writes half a character as one that stands for it", () => {
    assert.strictEqual(decodeText(encodeText("a\uD83Db", "gb18030")), "a\uFFFDb")
  })
})
