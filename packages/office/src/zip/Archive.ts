import { Inflate } from "fflate"
import type { Budget } from "../Limits.ts"
import { Corrupt, damaged, Refused } from "../Refused.ts"
import { crc32 } from "./crc32.ts"
import { type Entry, partName, readDirectory, viewOf } from "./directory.ts"

/** The files in a zip. Names are taken without regard to case, as Windows does. */
export interface Archive {
  readonly names: ReadonlyArray<string>
  readonly has: (name: string) => boolean
  /**
   * A file portion by portion, as it is unpacked. What its directory says of its size is taken from the budget before,
   * and more is never unpacked; what does not fit its size and checksum in the end is damaged, as is a file that the
   * archive does not have.
   */
  readonly open: (name: string) => Generator<Uint8Array>
  /** Looks whether a file fits its size and checksum, after it was opened and not read to its end. */
  readonly check: (name: string) => void
  /** A whole file, as `open`. */
  readonly read: (name: string) => Uint8Array
}

const localLength = 30
const localSignature = 0x04034b50
const stored = 0
const deflated = 8
/** Bytes of a portion at most, so that what was read of one is let go soon. */
const longestPortion = 65_536
/** Packed bytes that are unpacked at a time: at first, and at the fewest. Deflate makes 1032 bytes of one at most. */
const firstStep = 8192
const shortestStep = 256

const packedOf = (bytes: Uint8Array, { at, packed }: Entry): Uint8Array => {
  const view = viewOf(bytes)
  if (at + localLength > bytes.length || view.getUint32(at, true) !== localSignature) return damaged()
  const begin = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (begin + packed > bytes.length) return damaged()
  return bytes.subarray(begin, begin + packed)
}

function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  const ready: Array<Uint8Array> = []
  let made = 0
  const inflate = new Inflate((portion) => {
    made += portion.length
    if (portion.length > 0) ready.push(portion)
  })
  let step = firstStep
  for (let at = 0; at < packed.length; at += step) {
    // What is packed tightly is taken in smaller steps.
    if (made > 0) step = Math.max(shortestStep, Math.min(firstStep, Math.round((step * longestPortion) / made)))
    made = 0
    try {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch {
      throw new Corrupt()
    }
    yield* ready.splice(0)
  }
}

const portionsOf = (packed: Uint8Array, { encrypted, method }: Entry): Iterable<Uint8Array> => {
  if (encrypted) throw new Refused("encrypted")
  if (method === stored) return [packed]
  return method === deflated ? inflated(packed) : damaged()
}

function* unpacked(bytes: Uint8Array, entry: Entry, budget: Budget): Generator<Uint8Array> {
  let size = 0
  let crc = 0
  for (const portion of portionsOf(packedOf(bytes, entry), entry)) {
    budget.tick()
    size += portion.length
    if (size > entry.size) throw new Corrupt()
    crc = crc32(portion, crc)
    for (let at = 0; at < portion.length; at += longestPortion) yield portion.subarray(at, at + longestPortion)
  }
  if (size !== entry.size || crc !== entry.crc) throw new Corrupt()
}

/** One array of several. */
export const joined = (portions: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(portions.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const portion of portions) {
    whole.set(portion, at)
    at += portion.length
  }
  return whole
}

export const openArchive = (bytes: Uint8Array, budget: Budget): Archive => {
  const entries = new Map(readDirectory(bytes, budget).map((entry) => [entry.name.toLowerCase(), entry]))
  const find = (name: string): Entry | undefined => entries.get(partName(name).toLowerCase())
  const open = (name: string): Generator<Uint8Array> => {
    const entry = find(name) ?? damaged()
    budget.unpack(entry.size)
    return unpacked(bytes, entry, budget)
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => find(name) !== undefined,
    open,
    check: (name) => {
      for (const _ of unpacked(bytes, find(name) ?? damaged(), budget));
    },
    read: (name) => joined([...open(name)])
  }
}
