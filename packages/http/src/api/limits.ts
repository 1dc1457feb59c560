/** How large the JSON of a request may be, whatever it is. */
export const jsonLimits = {
  /** Lists and objects within each other. Notices and conditions need a third of it. */
  depth: 100,
  /** Items of a list, or keys of an object. */
  items: 20_000,
  /** A text, as it is written in JSON, in UTF-16 units. */
  text: 20_000
} as const

/** Bytes of a body, and so of each file in a form. */
export const bodyBytes = 10 * 1024 * 1024

/** Faults of a request that are told; the others are counted. */
export const toldIssues = 100
