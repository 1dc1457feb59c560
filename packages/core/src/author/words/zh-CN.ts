/** What every heading of a part says. */
export const texts = { heading: "本部分标题" }
