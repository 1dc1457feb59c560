import { Inflate } from "fflate"
import { Corrupt } from "../Refused.ts"
import type { Check } from "./checksum.ts"

/** Bytes of a portion at most, so that what was read of one is let go soon. */
const longestPortion = 65_536
/** Packed bytes that are unpacked at a time: at first, and at the fewest. Deflate makes 1032 bytes of one at most. */
const firstStep = 8192
const shortestStep = 256

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

/**
 * What is too large to be held as a whole, portion by portion as it is asked for. What the platform unpacks has to be
 * waited for, which whoever reads a sheet in the midst of a row cannot.
 */
export function* inPortions(packed: Uint8Array, check: Check): Generator<Uint8Array> {
  for (const portion of inflated(packed)) {
    check.add(portion)
    for (let at = 0; at < portion.length; at += longestPortion) yield portion.subarray(at, at + longestPortion)
  }
  check.end()
}
