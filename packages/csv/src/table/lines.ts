/** Where the line ends in which a position lies, and where the next one begins. */
export interface LineEnd {
  readonly end: number
  readonly next: number
}

/** Finds the first `mark` from a position on; `Infinity` if there is none. What was found last is remembered. */
const finder = (text: string, mark: string): ((from: number) => number) => {
  let asked = 0
  let found = -1
  return (from) => {
    if (from < asked || from > found) {
      asked = from
      const at = text.indexOf(mark, from)
      found = at < 0 ? Infinity : at
    }
    return found
  }
}

/** A piece of text with its lines and quotation marks; `isLast` if no more text follows, so that its end ends a line. */
export interface Lines {
  /** `undefined` if the line goes on behind the text. */
  readonly lineEnd: (from: number) => LineEnd | undefined
  readonly quote: (from: number) => number
}

/** The lines of a text, which end in CRLF, LF or CR. */
export const linesOf = (text: string, isLast: boolean): Lines => {
  const lineFeed = finder(text, "\n")
  const carriageReturn = finder(text, "\r")
  return {
    quote: finder(text, '"'),
    lineEnd: (from) => {
      const lf = lineFeed(from)
      const cr = carriageReturn(from)
      if (cr < lf) {
        if (cr + 1 === text.length && !isLast) return undefined
        return { end: cr, next: cr + 1 === lf ? lf + 1 : cr + 1 }
      }
      if (lf < Infinity) return { end: lf, next: lf + 1 }
      return isLast ? { end: text.length, next: text.length } : undefined
    }
  }
}
