import type { Budget } from "../Limits.ts"
import { Refused } from "../Refused.ts"

const keyword = [..."stream"].map((letter) => letter.charCodeAt(0))
const step = 65_536
/** Of what a file may have unpacked, the part that one of a PDF's streams may have: its reader holds one at a time. */
const part = 1 / 2
/** A stream may be packed several times over. */
const mostLayers = 3

/** Whether bytes begin as what Deflate packs in a PDF does; its header is a multiple of 31. */
const isPacked = (bytes: Uint8Array): boolean =>
  bytes.length > 1 && (bytes[0]! & 15) === 8 && (bytes[0]! * 256 + bytes[1]!) % 31 === 0

/** Where the streams begin, whatever their dictionaries say of them. */
function* streamsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = bytes.indexOf(keyword[0]!); at >= 0; at = bytes.indexOf(keyword[0]!, at + 1)) {
    if (!keyword.every((code, n) => bytes[at + n] === code)) continue
    const from = at + keyword.length
    const begin = bytes[from] === 13 && bytes[from + 1] === 10 ? from + 2 : from + 1
    yield bytes.subarray(begin)
  }
}

/** Feeds bytes until the stream has its end, behind which it takes no more. */
const feed = async (bytes: Uint8Array, to: WritableStreamDefaultWriter<Uint8Array>): Promise<void> => {
  try {
    for (let at = 0; at < bytes.length; at += step) await to.write(bytes.slice(at, at + step))
    await to.close()
  } catch {
    // It has ended, or is damaged: the library that reads the file judges that.
  }
}

/** The next portion; none at the end, nor where it is damaged. */
const portionOf = async (from: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> => {
  try {
    const { done, value } = await from.read()
    return done ? undefined : value
  } catch {
    return undefined
  }
}

type Inflater = ReadableWritablePair<Uint8Array, Uint8Array>

const inflater = (): Inflater => new DecompressionStream("deflate") as Inflater

/** Unpacks a stream, and gives the first bytes of what was in it. */
const checkLayers = async (bytes: Uint8Array, layers: number, budget: Budget): Promise<Uint8Array> => {
  const packed = inflater()
  const fed = feed(bytes, packed.writable.getWriter())
  let readable: ReadableStream<Uint8Array> = packed.readable
  for (let layer = 1; layer < layers; layer++) readable = readable.pipeThrough(inflater())
  const reader = readable.getReader()
  let left = budget.limits.unpackedBytes * part
  let first: Uint8Array | undefined
  try {
    for (let portion = await portionOf(reader); portion !== undefined; portion = await portionOf(reader)) {
      first ??= portion
      left -= portion.length
      budget.tick()
      if (left < 0) throw new Refused("too-large", { limit: Math.floor(budget.limits.unpackedBytes * part) / 2 ** 20 })
    }
  } finally {
    await reader.cancel().catch(() => undefined)
    await fed
  }
  return first ?? new Uint8Array()
}

/**
 * Unpacks every stream of a PDF, portion by portion and without keeping anything, to see that none is larger than
 * allowed: the library that reads it has no limit.
 */
export const checkStreams = async (bytes: Uint8Array, budget: Budget): Promise<void> => {
  for (const stream of streamsOf(bytes)) {
    let first = stream
    for (let layers = 1; layers <= mostLayers && isPacked(first); layers++)
      first = await checkLayers(stream, layers, budget)
  }
}
