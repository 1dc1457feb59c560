import { Inflate } from "fflate"
import type { Budget } from "../Limits.ts"
import { joined } from "../zip/Archive.ts"
import { Refused } from "../Refused.ts"

const step = 4096
/** In base 85: the letter that stands for four bytes of zero, and that which ends it. */
const zero = 122
const tilde = 126

/** Of what a file may have unpacked, the part that one stream may have: a page's program is held as a whole. */
const part = 1 / 4

/** Unpacks what Deflate packed; where it is damaged, what came before. */
const inflated = (packed: Uint8Array, budget: Budget): Uint8Array => {
  const portions: Array<Uint8Array> = []
  let made = 0
  const inflate = new Inflate((portion) => {
    budget.unpack(portion.length)
    made += portion.length
    if (made > budget.limits.unpackedBytes * part) throw new Refused("too-much")
    portions.push(portion)
  })
  try {
    // Two bytes say how it was packed. What stands behind the end gives nothing more, and soon no more of it is asked.
    for (let at = 2, idle = 0; at < packed.length && idle < 16; at += step) {
      const before = made
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      idle = made === before ? idle + 1 : 0
    }
  } catch (error) {
    if (error instanceof Refused) throw error
  }
  return joined(portions)
}

const hexDecoded = (bytes: Uint8Array): Uint8Array => {
  const digits = new TextDecoder("latin1")
    .decode(bytes)
    .split(">")[0]!
    .replaceAll(/[^0-9a-f]/giu, "")
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, n) =>
    Number.parseInt(digits.slice(2 * n, 2 * n + 2).padEnd(2, "0"), 16)
  )
}

const base85Decoded = (bytes: Uint8Array): Uint8Array => {
  const made = new Uint8Array(
    4 * Math.ceil(bytes.length / 5) + 4 * bytes.reduce((sum, code) => sum + (code === zero ? 1 : 0), 0)
  )
  let length = 0
  let group: Array<number> = []
  const flush = (): void => {
    const digits = [...group, 84, 84, 84, 84].slice(0, 5)
    const number = digits.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let n = 0; n < group.length - 1; n++) made[length++] = Math.floor(number / 256 ** (3 - n)) & 255
    group = []
  }
  for (const code of bytes) {
    if (code === tilde) break
    if (code === zero && group.length === 0) length += 4
    else if (code >= 33 && code <= 117) group.push(code - 33)
    if (group.length === 5) flush()
  }
  flush()
  return made.subarray(0, length)
}

const paeth = (left: number, up: number, corner: number): number => {
  const [l, u, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return l <= u && l <= c ? left : u <= c ? up : corner
}

/** Undoes that rows were written as differences, as PNG does. */
export const unpredicted = (bytes: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(bytes.length / (columns + 1))
  const made = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)]!
    for (let n = 0; n < columns; n++) {
      const at = row * columns + n
      const left = n > 0 ? made[at - 1]! : 0
      const up = row > 0 ? made[at - columns]! : 0
      const corner = n > 0 && row > 0 ? made[at - columns - 1]! : 0
      const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][kind] ?? 0
      made[at] = bytes[row * (columns + 1) + 1 + n]! + guess
    }
  }
  return made
}

/** Unpacks bytes by a filter's name; nothing of one that only pictures have, or that is not known. */
export const filtered = (bytes: Uint8Array, filter: string, budget: Budget): Uint8Array | undefined => {
  switch (filter) {
    case "FlateDecode":
    case "Fl":
      return inflated(bytes, budget)
    case "ASCIIHexDecode":
    case "AHx":
      return hexDecoded(bytes)
    case "ASCII85Decode":
    case "A85":
      return base85Decoded(bytes)
    default:
      return undefined
  }
}
