import type { Budget } from "../Limits.ts"
import { Corrupt } from "../Refused.ts"
import { crc32 } from "./crc32.ts"
import type { Entry } from "./directory.ts"

/** Sees to it that what is unpacked fits what the directory says of it. */
export interface Check {
  /** Ends the reading as soon as there is more than was told. */
  readonly add: (portion: Uint8Array) => void
  readonly end: () => void
}

export const sizeAndChecksum = (entry: Entry, budget: Budget): Check => {
  let size = 0
  let crc = 0
  return {
    add: (portion) => {
      budget.tick()
      size += portion.length
      if (size > entry.size) throw new Corrupt()
      crc = crc32(portion, crc)
    },
    end: () => {
      if (size !== entry.size || crc !== entry.crc) throw new Corrupt()
    }
  }
}
