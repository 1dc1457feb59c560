/** How wide a text is in characters of half width; of several lines the widest. */
export const textWidth = (text: string): number =>
  Math.max(
    ...text.split("\n").map((line) => {
      let width = 0
      for (const character of line) width += character.charCodeAt(0) < 0x2e80 ? 1 : 2
      return width
    })
  )

/** So many lines a text takes in a column. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0)
