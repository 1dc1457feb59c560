/** How a number may be asked to lie beside an amount; the first two include it. */
export const ends = ["atLeast", "atMost", "moreThan", "lessThan"] as const
