import type { Budget } from "../Limits.ts"
import { Corrupt, damaged, Refused } from "../Refused.ts"
import { sizeAndChecksum } from "./checksum.ts"
import { type Entry, partName, readDirectory, viewOf } from "./directory.ts"

/** The files in a zip. Names are taken without regard to case, as Windows does. */
export interface Archive {
  readonly names: ReadonlyArray<string>
  readonly has: (name: string) => boolean
  /**
   * A file in portions, each of which is let go when the next is asked for. What its directory says of its size is taken
   * from the budget before, and more is never unpacked; what does not fit its size and checksum is damaged, as is a file
   * that the archive does not have.
   */
  readonly open: (name: string) => Promise<Iterable<Uint8Array>>
  /** Looks whether a file fits its size and checksum, after it was opened and not read to its end. */
  readonly check: (name: string) => Promise<void>
  /** A whole file, as `open`. */
  readonly read: (name: string) => Promise<Uint8Array>
}

const localLength = 30
const localSignature = 0x04034b50
const stored = 0
const deflated = 8
/** Bytes of a file that is unpacked as a whole by the platform, which is quick; of a larger one portions are read. */
const mostHeld = 16_000_000
/** Packed bytes that are unpacked at a time: Deflate makes 1032 bytes of one at most. */
const step = 8192

const packedOf = (bytes: Uint8Array, { at, encrypted, method, packed }: Entry): Uint8Array<ArrayBuffer> => {
  if (encrypted) throw new Refused("encrypted")
  if (method !== stored && method !== deflated) damaged()
  const view = viewOf(bytes)
  if (at + localLength > bytes.length || view.getUint32(at, true) !== localSignature) return damaged()
  const begin = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (begin + packed > bytes.length) return damaged()
  return bytes.subarray(begin, begin + packed) as Uint8Array<ArrayBuffer>
}

/** What the platform unpacks, step by step as it is asked for. */
const inflated = (packed: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => {
  let at = 0
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (steps) => {
      if (at < packed.length) steps.enqueue(packed.subarray(at, (at += step)))
      else steps.close()
    }
  })
  return source.pipeThrough(new DecompressionStream("deflate-raw"))
}

/** Tells a damage of what is unpacked from all else that ends the reading. */
const read = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
  try {
    return await reader.read()
  } catch {
    throw new Corrupt()
  }
}

async function* portionsOf(packed: Uint8Array<ArrayBuffer>, { method }: Entry): AsyncGenerator<Uint8Array, void> {
  if (method === stored) return yield packed
  const reader = inflated(packed).getReader()
  try {
    for (let next = await read(reader); !next.done; next = await read(reader)) yield next.value
  } finally {
    // Whoever takes no more ends the unpacking.
    void reader.cancel().catch(() => undefined)
  }
}

async function* checked(bytes: Uint8Array, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array, void> {
  const check = sizeAndChecksum(entry, budget)
  for await (const portion of portionsOf(packedOf(bytes, entry), entry)) {
    check.add(portion)
    yield portion
  }
  check.end()
}

/** Lets each portion go when the next is asked for. */
function* emptied(portions: ReadonlyArray<Uint8Array>): Generator<Uint8Array> {
  const left = portions.toReversed()
  for (let portion = left.pop(); portion !== undefined; portion = left.pop()) yield portion
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
  const take = (name: string): Entry => {
    const entry = find(name) ?? damaged()
    budget.unpack(entry.size)
    return entry
  }
  const held = async (entry: Entry): Promise<ReadonlyArray<Uint8Array>> => {
    const portions: Array<Uint8Array> = []
    for await (const portion of checked(bytes, entry, budget)) portions.push(portion)
    return portions
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => find(name) !== undefined,
    open: async (name) => {
      const entry = take(name)
      if (entry.size <= mostHeld || entry.method !== deflated) return emptied(await held(entry))
      return (await import("./inPortions.ts")).inPortions(packedOf(bytes, entry), sizeAndChecksum(entry, budget))
    },
    check: async (name) => {
      for await (const _ of checked(bytes, find(name) ?? damaged(), budget));
    },
    read: async (name) => joined(await held(take(name)))
  }
}
