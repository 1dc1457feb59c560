import type { Limits } from "@kepu/office"

export interface OfficeOptions {
  /** How much an office file may ask: bytes unpacked, entries, cells, depth, time; `defaultLimits` of `@kepu/office` else. */
  readonly limits?: Partial<Limits>
}
