import { constants, deflateRawSync, inflateRawSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Corrupt } from "../src/Refused.ts"
import { inflate } from "../src/zip/inflate.ts"

/** All portions as one; each is copied before the next, which stands where it stood. */
const inflated = (packed: Uint8Array): Buffer =>
  Buffer.concat(Array.from(inflate(packed), (portion) => portion.slice()))

/** What comes out; `undefined` if it is told as damaged. */
const outcomeOf = (packed: Uint8Array): string | undefined => {
  try {
    return inflated(packed).toString("latin1")
  } catch (error) {
    assert.instanceOf(error, Corrupt)
    return undefined
  }
}
const outcomeOfZlib = (packed: Uint8Array): string | undefined => {
  try {
    return inflateRawSync(packed).toString("latin1")
  } catch {
    return undefined
  }
}

/** Texts that repeat themselves near and far, and noise; and a way of packing. */
const Sample = Schema.Struct({
  pieces: Schema.Array(
    Schema.Struct({
      text: Schema.String.check(Schema.isMaxLength(40)),
      times: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3000 }))
    })
  ).check(Schema.isMaxLength(6)),
  level: Schema.Literals([0, 1, 6, 9]),
  strategy: Schema.Literals([
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE
  ])
})
type Sample = typeof Sample.Type

const contentOf = ({ pieces }: Sample): Buffer =>
  Buffer.concat(pieces.flatMap(({ text, times }) => [Buffer.from(text.repeat(times)), Buffer.from(text, "utf16le")]))
const packedOf = (sample: Sample): Buffer => deflateRawSync(contentOf(sample), sample)

describe("what Deflate packed", () => {
  it.prop("comes out as it was, however it was packed", [Sample], ([sample]) => {
    assert.isTrue(inflated(packedOf(sample)).equals(contentOf(sample)))
  })

  it("comes in portions that no size of the whole makes larger", () => {
    const bytes = Buffer.alloc(5_000_000, "<row><c><v>1</v></c></row>")
    for (const level of [0, 9]) {
      let sum = 0
      for (const portion of inflate(deflateRawSync(bytes, { level }))) {
        assert.isBelow(portion.length, 100_000)
        assert.isTrue(bytes.subarray(sum, sum + portion.length).equals(portion))
        sum += portion.length
      }
      assert.strictEqual(sum, bytes.length)
    }
  })

  it("is damaged wherever it is cut off, and where more stands behind it", () => {
    for (const level of [0, 9]) {
      const packed = deflateRawSync(Buffer.from("食品安全进万家".repeat(50)), { level })
      for (let length = 0; length < packed.length; length++)
        assert.isUndefined(outcomeOf(packed.subarray(0, length)), String(length))
      assert.isUndefined(outcomeOf(Buffer.concat([packed, Buffer.from([0])])))
    }
  })

  it.prop(
    "is what zlib makes of it or damaged, where a bit was turned over",
    [Sample, Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1e6 }))],
    ([sample, bit]) => {
      const packed = new Uint8Array(packedOf(sample))
      const at = (bit >> 3) % packed.length
      packed[at] = packed[at]! ^ (1 << (bit & 7))
      const found = outcomeOf(packed)
      if (found !== undefined) assert.strictEqual(found, outcomeOfZlib(packed))
    }
  )

  it("cites nothing that stands before its beginning", () => {
    // A block of fixed codes whose first is a copy of three bytes from one byte back.
    assert.isUndefined(outcomeOf(new Uint8Array([0b0000_0011, 0b0000_0010, 0])))
    assert.isUndefined(outcomeOfZlib(new Uint8Array([0b0000_0011, 0b0000_0010, 0])))
  })
})
