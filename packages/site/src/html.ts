const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** A text as it stands in HTML, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => signs[sign]!)

/** What an id of a heading is made of its text, as code hosts do, so that links lead there on both. */
export const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
    .replaceAll(" ", "-")

/** The text of a piece of HTML that was made here. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, " ")
    .replace(
      /&(?:amp|lt|gt|quot|#39);/gu,
      (sign) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' })[sign] ?? "'"
    )
    .replace(/\s+/gu, " ")
    .trim()
