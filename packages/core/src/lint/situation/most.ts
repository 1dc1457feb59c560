/** More situations than this are not gone through. */
export const mostSituations = 200_000
