import type { Quantity } from "@kepu/core/rank"
import { localized } from "@kepu/core/text"

export const isOpen = ({ known, possible }: Quantity): boolean => known !== possible

/** `3`; where facts are missing `3–5` (both included), `≥3` if nothing bounds it, and `?` if nothing is known. */
export const showQuantity = ({ known, possible }: Quantity): string => {
  if (possible !== null) return showRange(known, possible)
  return known === 0 ? "?" : `≥${known}`
}

/** `3`, or `3–5`, both included. */
export const showRange = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

/** How an open number is to be read. */
export const key = localized(
  "3–5：资料未全，在 3 到 5 之间；≥3：至少 3；?：没有填报，不当作 0",
  "3–5: facts are missing, from 3 to 5; ≥3: at least 3; ?: not reported, which is not 0"
)
