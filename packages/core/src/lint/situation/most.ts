/** The most situations that are gone through to settle one question. */
export const mostSituations = 200_000
