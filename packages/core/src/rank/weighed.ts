import type { Weights } from "./Weights.ts"

/** The indicators that weights speak of: those of the items, then the tie-breaks. */
export const weighed = ({ items, tieBreaks = [] }: Weights): ReadonlyArray<string> => [
  ...items.map(({ indicator }) => indicator),
  ...tieBreaks
]
