/** What every heading of a part says. */
export const texts = { heading: "heading of this part" }
