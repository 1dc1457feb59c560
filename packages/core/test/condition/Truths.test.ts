import { assert, describe, it } from "@effect/vitest"
import { bitsIn, isSet, maskOf, truthsFor, wordsFor } from "../../src/condition/Truths.ts"

describe("truths of a block of rows", () => {
  it.each([
    [0, 0, 0],
    [1, 1, 1],
    [31, 1, 0x7fff_ffff],
    [32, 1, -1],
    [33, 2, -1]
  ])("of %i rows take %i words, the last with the mask %i", (rows, words, mask) => {
    assert.strictEqual(wordsFor(rows), words)
    assert.strictEqual(maskOf(rows) | 0, mask)
  })

  it("have room for each condition", () => {
    const { isFalse, isTrue, words } = truthsFor(3, 33)
    assert.deepStrictEqual([words, isTrue.length, isFalse.length], [2, 6, 6])
    assert.strictEqual(truthsFor(2).isTrue.length, 16)
  })

  it.each([0, 1, 2, 3, 0x80, 0xff, 0x1234_5678, 0x7fff_ffff, -1, -2])("counts the bits of %i", (word) => {
    const bits = (word >>> 0).toString(2).replaceAll("0", "")
    assert.strictEqual(bitsIn(word), bits.length)
    assert.strictEqual(
      Array.from({ length: 32 }, (_, row) => isSet(Int32Array.of(7, word), 32 + row)).filter(Boolean).length,
      bits.length
    )
  })
})
