import { Refused } from "./Refused.ts"

/** How much a file may ask of whoever reads it. Exactly at a limit is allowed. */
export interface Limits {
  /** Bytes of what is unpacked in all; also of the file itself where it is not packed. */
  readonly unpackedBytes: number
  /** Files in the archive that an .xlsx or .docx is. */
  readonly entries: number
  /**
   * Places of each row up to the last that is filled, and three for the row itself; three for a merge; texts that cells
   * share, and styles; all in all.
   */
  readonly cells: number
  /** Elements within each other. */
  readonly depth: number
  /** For all of the reading. It is looked at between portions, so it may be passed by one. */
  readonly milliseconds: number
}

/**
 * The limits of a reading that names none. `Limits` says what each counts, and in which unit.
 *
 * @example
 * ```ts
 * import { defaultLimits } from "@kepu/office"
 *
 * console.log(defaultLimits.entries, defaultLimits.depth) // 10000 200
 * ```
 */
export const defaultLimits: Limits = {
  unpackedBytes: 128 * 1024 * 1024,
  entries: 10_000,
  cells: 2_000_000,
  depth: 200,
  milliseconds: 60_000
}

/** What a row counts among the cells, beside its places; and what a merge counts. */
export const shapeCost = 3

/** What of the limits is left while one file is read. Each of its functions refuses the file when nothing is. */
export class Budget {
  readonly limits: Limits
  readonly #end: number
  #bytes: number
  #cells: number

  constructor(limits: Limits) {
    this.limits = limits
    this.#bytes = limits.unpackedBytes
    this.#cells = limits.cells
    this.#end = performance.now() + limits.milliseconds
  }

  unpack(bytes: number): void {
    this.#bytes -= bytes
    if (this.#bytes < 0)
      throw new Refused("too-large", { limit: Math.floor(this.limits.unpackedBytes / (1024 * 1024)) })
    this.tick()
  }

  cells(count: number): void {
    this.#cells -= count
    if (this.#cells < 0) throw new Refused("too-many-cells", { limit: this.limits.cells })
  }

  /** Looks at the clock. */
  tick(): void {
    if (performance.now() > this.#end) throw new Refused("too-slow", { limit: this.limits.milliseconds })
  }
}
