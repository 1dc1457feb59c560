import type { Notice } from "@kepu/core"
import type { Limits } from "@kepu/office"

/** How far an office file is read, and by which headings its tables are told. */
export interface OfficeOptions {
  /** How much an office file may ask: bytes unpacked, entries, cells, depth, time; `defaultLimits` of `@kepu/office` else. */
  readonly limits?: Partial<Limits>
  /** The notice whose own headings, too, tell which tables are known (作品名称); without it only those that all share. */
  readonly notice?: Notice
}
