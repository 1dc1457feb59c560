import fastStringWidth from "fast-string-width"

/** ASCII, Chinese characters, and the punctuation of both. */
const plain = /^[ -~·×–—‘’“”…、-〞一-鿿！-｠]*$/u
const wide = /[、-〞一-鿿！-｠]/gu

/**
 * How many terminal columns a text takes: a Chinese character takes two. What nearly all texts consist of is counted
 * here, as the first text that the library measures takes longer than all else that a command does.
 */
export const width = (text: string): number =>
  plain.test(text) ? text.length + (text.match(wide)?.length ?? 0) : fastStringWidth(text)

/** Whole characters as people see them; made ready when a text is first cut, as that takes longer than cutting it. */
const charactersOf = (text: string): ReadonlyArray<string> => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" })
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

/** On one line and without control characters, so that a cell of a file cannot steer the terminal. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim()

export const padEnd = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)))
export const padStart = (text: string, columns: number): string => " ".repeat(Math.max(0, columns - width(text))) + text

/** As much of a text as fits into `columns`, with … where it was cut. */
export const elide = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let kept = ""
  for (const character of charactersOf(text)) {
    if (width(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** May not begin a line. */
const closing = /^[，。、；：！？）】》”’…,.;:!?)\]}]/u
/** May not end a line. */
const opening = /[（【《“‘([{]$/u

/** Pieces between which a line may be broken: words with the space that follows them, or single Chinese characters. */
const piecesOf = (text: string): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  for (const piece of text.match(/[\u0021-\u2010\u2018-\u2027]+ *|./gu) ?? []) {
    const last = pieces.at(-1)
    if (last !== undefined && !last.endsWith(" ") && (closing.test(piece) || opening.test(last)))
      pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}

/** Breaks a text into lines of at most `columns`; a piece that is longer than a line is cut. */
export const wrap = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const piece of piecesOf(text)) {
    if (line !== "" && width((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ""
    }
    line += piece
    while (width(line.trimEnd()) > columns) {
      const head = elide(line, columns + 1).slice(0, -1)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()]
}
