import type { Quantity } from "./Quantity.ts"

/**
 * Whether facts are missing that may change it.
 *
 * @example
 * ```ts
 * import { isOpen } from "@kepu/core/rank"
 *
 * console.log(isOpen({ known: 3, possible: 5 }), isOpen({ known: 3, possible: 3 })) // true false
 * ```
 */
export const isOpen = ({ known, possible }: Quantity): boolean => known !== possible

/**
 * `3`; where facts are missing `3–5` (both included), `≥3` if nothing bounds it, and `?` if nothing is known.
 *
 * @example
 * ```ts
 * import { showQuantity } from "@kepu/core/rank"
 *
 * console.log(showQuantity({ known: 3, possible: 5 }), showQuantity({ known: 3, possible: null })) // 3–5 ≥3
 * ```
 */
export const showQuantity = ({ known, possible }: Quantity): string => {
  if (possible !== null) return showRange(known, possible)
  return known === 0 ? "?" : `≥${known}`
}

/**
 * `3`, or `3–5`, both included.
 *
 * @example
 * ```ts
 * import { showRange } from "@kepu/core/rank"
 *
 * console.log(showRange(3, 5), showRange(3, 3)) // 3–5 3
 * ```
 */
export const showRange = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)
