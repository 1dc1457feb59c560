import type { Check } from "./checksum.ts"
import { inflate } from "./inflate.ts"

/**
 * What is too large to be held as a whole, portion by portion as it is asked for. What the platform unpacks has to be
 * waited for, which whoever reads a sheet in the midst of a row cannot.
 */
export function* inPortions(packed: Uint8Array, check: Check): Generator<Uint8Array> {
  for (const portion of inflate(packed)) {
    check.add(portion)
    yield portion
  }
  check.end()
}
