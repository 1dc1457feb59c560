import { Corrupt } from "../Refused.ts"

/** Deflate cites what stands at most so far behind (RFC 1951). */
const window = 32_768
/** Bytes of a portion, which is handed on when another copy might not fit. */
const longestPortion = 65_536
const longestCopy = 258
const longestCode = 15

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12_289, 16_385, 24_577
]
/** In which order the lengths of the codes for lengths stand. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** By the bits that come next, least first: the symbol, and in the lowest four bits how long its code is; 0 is none. */
interface Codes {
  readonly table: Uint16Array
  readonly bits: number
}

const reversed = (code: number, length: number): number => {
  let result = 0
  for (let n = 0; n < length; n++) result |= ((code >> n) & 1) << (length - 1 - n)
  return result
}

const codesOf = (lengths: Uint8Array): Codes => {
  const counts = new Uint16Array(longestCode + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const next = new Uint16Array(longestCode + 2)
  let bits = 0
  let left = 1
  for (let length = 1; length <= longestCode; length++) {
    left = 2 * left - (counts[length] ?? 0)
    if (left < 0) break
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1
    if ((counts[length] ?? 0) > 0) bits = length
  }
  // More codes than there are, or codes that stand for nothing, which a lone one has beside it.
  if (left < 0 || (left > 0 && bits > 1)) throw new Corrupt()
  const table = new Uint16Array(1 << bits)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const code = next[length] ?? 0
    next[length] = code + 1
    for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = (symbol << 4) | length
  }
  return { table, bits }
}

const fixedLengths = Uint8Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))
const fixed = (): readonly [Codes, Codes] => [codesOf(fixedLengths), codesOf(new Uint8Array(32).fill(5))]

/** Takes bits off what is packed, least first. */
class Bits {
  readonly #packed: Uint8Array
  #at = 0
  #held = 0
  #count = 0

  constructor(packed: Uint8Array) {
    this.#packed = packed
  }

  take(count: number): number {
    this.#hold(count)
    if (this.#count < count) throw new Corrupt()
    const value = this.#held & ((1 << count) - 1)
    this.#held >>>= count
    this.#count -= count
    return value
  }

  symbol({ bits, table }: Codes): number {
    this.#hold(bits)
    const entry = table[this.#held & ((1 << bits) - 1)] ?? 0
    const length = entry & 15
    if (length === 0 || length > this.#count) throw new Corrupt()
    this.#held >>>= length
    this.#count -= length
    return entry >> 4
  }

  /** So many bytes as they stand, from the next whole byte on. */
  bytes(count: number): Uint8Array {
    this.#at -= this.#count >> 3
    this.#held = this.#count = 0
    const end = this.#at + count
    if (end > this.#packed.length) throw new Corrupt()
    return this.#packed.subarray(this.#at, (this.#at = end))
  }

  get isOver(): boolean {
    return this.#at - (this.#count >> 3) >= this.#packed.length
  }

  #hold(count: number): void {
    while (this.#count < count && this.#at < this.#packed.length) {
      this.#held |= (this.#packed[this.#at++] ?? 0) << this.#count
      this.#count += 8
    }
  }
}

const dynamic = (bits: Bits): readonly [Codes, Codes] => {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const count = bits.take(4) + 4
  if (literals > 286 || distances > 30) throw new Corrupt()
  const own = new Uint8Array(orderOfLengths.length)
  for (let n = 0; n < count; n++) own[orderOfLengths[n] ?? 0] = bits.take(3)
  const codes = codesOf(own)
  const lengths = new Uint8Array(literals + distances)
  for (let at = 0; at < lengths.length;) {
    const symbol = bits.symbol(codes)
    if (symbol < 16) lengths[at++] = symbol
    else {
      if (symbol === 16 && at === 0) throw new Corrupt()
      const length = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
      if (at + times > lengths.length) throw new Corrupt()
      lengths.fill(length, at, (at += times))
    }
  }
  // A block has an end.
  if (lengths[256] === 0) throw new Corrupt()
  return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))]
}

/**
 * What is packed by Deflate, portion by portion. All portions are one piece of memory: each holds until the next is asked
 * for. What is no Deflate, or ends early, is damage, as is what stands behind its end.
 */
export function* inflate(packed: Uint8Array): Generator<Uint8Array> {
  const bits = new Bits(packed)
  const out = new Uint8Array(window + longestPortion + longestCopy)
  let at = 0
  /** Where what was not handed on begins. */
  let from = 0
  const handOn = (): Uint8Array => out.subarray(from, at)
  const slide = (): void => {
    if (at > window) out.copyWithin(0, at - window, at)
    from = at = Math.min(at, window)
  }
  const most = window + longestPortion
  let isLast = false
  while (!isLast) {
    isLast = bits.take(1) === 1
    const type = bits.take(2)
    if (type === 0) {
      const [low = 0, high = 0, notLow = 0, notHigh = 0] = bits.bytes(4)
      const length = low | (high << 8)
      if (length !== (~(notLow | (notHigh << 8)) & 0xffff)) throw new Corrupt()
      for (let rest = bits.bytes(length); rest.length > 0;) {
        const piece = rest.subarray(0, most - at)
        out.set(piece, at)
        at += piece.length
        rest = rest.subarray(piece.length)
        if (at >= most) {
          yield handOn()
          slide()
        }
      }
      continue
    }
    if (type === 3) throw new Corrupt()
    const [literals, distances] = type === 1 ? fixed() : dynamic(bits)
    for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
      if (symbol < 256) out[at++] = symbol
      else {
        const n = symbol - 257
        const length = (lengthBases[n] ?? 0) + bits.take(lengthBits[n] ?? 0)
        const far = bits.symbol(distances)
        const distance = (distanceBases[far] ?? 0) + bits.take(far < 4 ? 0 : (far >> 1) - 1)
        if (length < 3 || far >= distanceBases.length || distance > at) throw new Corrupt()
        // What is cited may overlap what is made of it.
        for (const end = at + length; at < end; at++) out[at] = out[at - distance] ?? 0
      }
      if (at >= most) {
        yield handOn()
        slide()
      }
    }
  }
  if (!bits.isOver) throw new Corrupt()
  if (at > from) yield handOn()
}
