import type { Quantity } from "./Quantity.ts"

/** Whether facts are missing that may change it. */
export const isOpen = ({ known, possible }: Quantity): boolean => known !== possible

/** `3`; where facts are missing `3–5` (both included), `≥3` if nothing bounds it, and `?` if nothing is known. */
export const showQuantity = ({ known, possible }: Quantity): string => {
  if (possible !== null) return showRange(known, possible)
  return known === 0 ? "?" : `≥${known}`
}

/** `3`, or `3–5`, both included. */
export const showRange = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)
