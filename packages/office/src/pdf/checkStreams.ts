import { Inflate } from "fflate"
import type { Budget } from "../Limits.ts"
import { Refused } from "../Refused.ts"

const keyword = [..."stream"].map((letter) => letter.charCodeAt(0))
/** Packed bytes that are unpacked at a time; of each, Deflate makes at most 1032. */
const step = 8192
/** Of what a file may have unpacked, the part that one of a PDF's streams may have: its reader holds one at a time. */
const part = 1 / 2
/** A stream may be packed several times over. */
const mostLayers = 3
const headerLength = 2

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

/** The state of the library's stream: it says so when the last block has ended, and waits for more of it before. */
interface State {
  readonly s: { readonly f?: number; readonly l?: unknown }
}

/** Unpacks what is pushed, and tells when there is no more of it, which the library keeps to itself. */
const inflater = (take: (portion: Uint8Array) => void): { readonly push: (bytes: Uint8Array) => boolean } => {
  const inflate = new Inflate((portion) => {
    if (portion.length > 0) take(portion)
  })
  const { s: state } = inflate as unknown as State
  return {
    push: (bytes) => {
      inflate.push(bytes)
      return !state.f || state.l !== undefined
    }
  }
}

/** What takes portions and unpacks those that are packed once more; `take` is told of each size. */
const unpacker = (layer: number, take: (size: number) => void): ((portion: Uint8Array) => void) => {
  let inner: { readonly push: (bytes: Uint8Array) => boolean } | undefined
  let isFirst = true
  let isOpen = true
  return (portion) => {
    take(portion.length)
    if (isFirst && layer < mostLayers && isPacked(portion)) inner = inflater(unpacker(layer + 1, take))
    let at = isFirst ? headerLength : 0
    isFirst = false
    if (inner === undefined) return
    for (; isOpen && at < portion.length; at += step) isOpen = inner.push(portion.subarray(at, at + step))
  }
}

/**
 * Unpacks every stream of a PDF, portion by portion and without keeping anything, to see that none is larger than
 * allowed: the library that reads it has no limit.
 */
export const checkStreams = (bytes: Uint8Array, budget: Budget): void => {
  const allowed = budget.limits.unpackedBytes * part
  for (const stream of streamsOf(bytes)) {
    if (!isPacked(stream)) continue
    let left = allowed
    const inflate = inflater(
      unpacker(1, (size) => {
        left -= size
        budget.tick()
        if (left < 0) throw new Refused("too-large", { limit: Math.floor(allowed / 2 ** 20) })
      })
    )
    try {
      for (let at = headerLength; at < stream.length; at += step)
        if (!inflate.push(stream.subarray(at, at + step))) break
    } catch (error) {
      // What is damaged is the library's to judge.
      if (error instanceof Refused) throw error
    }
  }
}
