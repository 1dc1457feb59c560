import type { Cells, Shape } from "./Shape.ts"
import { type Lines, linesOf } from "./lines.ts"
import { splitLine } from "./splitLine.ts"
import { parseCarefully, parsePlainly, quoteless } from "./quoted.ts"

/**
 * `unclosed`: a quotation mark of the row has no partner. `quoteless`: from this row on none is heeded, the damage being
 * too great. `cut`: the row is longer than any is read.
 */
export type Damage = "unclosed" | "quoteless" | "cut"

/** Reads the records of a text that comes in pieces. However it is cut, the records are the same. */
export interface RecordReader {
  /** Reads on, as far as the text so far decides. */
  readonly feed: (piece: string, isLast: boolean) => void
  /** How many characters are behind the reader; behind the last record if a limit was given. */
  readonly position: () => number
}

/** A quoted cell ends on a line that begins within so many characters from its row's beginning, or it is not closed. */
export const reach = 2 ** 20

/** So many characters of a row are read. */
export const longestRow = 2 ** 24

/** So many characters are parsed at once where there are quotation marks: fewer behind one that did harm. */
const longStretch = 2 ** 16
const shortStretch = 2 ** 10

/** So many characters without a quotation mark are worth leaving the parser. */
const gap = 1000

/** Where the lines end that hold quotation marks near to one another, the first one at `from`. */
const endOfQuotes = ({ lineEnd, quote }: Lines, from: number, stretch: number): number | undefined => {
  let last = quote(from)
  let end = lineEnd(last)?.next
  while (end !== undefined && end - from < stretch) {
    const next = quote(end)
    if (next - last > gap) break
    last = next
    const further = lineEnd(last)?.next
    if (further === undefined) break
    end = further
  }
  return end
}

/**
 * Reads blank lines too. A line that is a row by itself is split; csv-parse reads where quotation marks are out of form
 * or run on. Where one is not closed or draws further cells or rows into its own, the line on which it stands is read
 * without heeding them, and reading goes on with the next line. Each such turn costs what the mark ran over, so the
 * turns are limited by characters.
 */
export const recordReader = (
  shape: Shape,
  emit: (cells: Cells, damage?: Damage) => void,
  limit = Infinity
): RecordReader => {
  const { delimiter } = shape
  let text = ""
  let at = 0
  let behind = 0
  let left = limit
  let spent = 0
  let heedsQuotes = true
  /** How far an open quotation has been followed. */
  let followed = 0
  let stretch = longStretch
  let isCutting = false

  const give = (cells: Cells, next: number, damage?: Damage): void => {
    at = next
    followed = 0
    left--
    emit(cells, damage)
  }

  const giveUnclosed = ({ lineEnd }: Lines, extent: number): void => {
    spent += extent
    heedsQuotes = spent <= 2 * reach + 4 * (behind + at)
    const line = lineEnd(at)
    if (line === undefined) return
    stretch = shortStretch
    give(quoteless(text.slice(at, line.end), delimiter), line.next, heedsQuotes ? "unclosed" : "quoteless")
  }

  /** Reads rows whose quotation marks are not all in form on one line; `false` if that takes more text. */
  const readQuoted = (lines: Lines, isLast: boolean): boolean => {
    const isWhole = (end: number): boolean => end - at >= reach || (isLast && end === text.length)
    const from = Math.min(at + followed, text.length)
    const end = followed === 0 ? endOfQuotes(lines, at, stretch) : lines.lineEnd(from)?.next
    if (end === undefined) return false
    const piece = text.slice(at, end)
    const start = at
    const isSmooth = limit === Infinity && followed === 0 && stretch === longStretch
    const plain = isSmooth ? parsePlainly(piece, shape) : undefined
    if (plain !== undefined) {
      for (const record of plain) give(record, end)
      return true
    }
    const { ends, misread, records } = parseCarefully(piece, shape, left)
    for (const [n, record] of records.entries()) give(record, start + (ends[n] ?? 0))
    if (at === end) stretch = Math.min(longStretch, 2 * stretch)
    if (left <= 0 || at === end) return true
    if (misread !== undefined) giveUnclosed(lines, start + misread - at)
    else if (isWhole(end)) giveUnclosed(lines, end - at)
    else followed = Math.min(reach, Math.max(shortStretch, 2 * (end - at)))
    return true
  }

  /** What follows a carriage return decides whether the line ends there. */
  const endOfCut = (): number => (text.endsWith("\r") ? text.length - 1 : text.length)

  const readLine = (lines: Lines, isLast: boolean): boolean => {
    const line = lines.lineEnd(at)
    const end = line?.end ?? text.length
    if (end - at > longestRow) {
      isCutting = line === undefined
      give(quoteless(text.slice(at, at + longestRow), delimiter), line?.next ?? endOfCut(), "cut")
      return !isCutting
    }
    if (line === undefined) return false
    const written = text.slice(at, end)
    const cells = heedsQuotes ? splitLine(written, shape) : quoteless(written, delimiter)
    if (cells === undefined) return readQuoted(lines, isLast)
    give(cells, line.next)
    return true
  }

  return {
    feed: (piece, isLast) => {
      text = at === text.length ? piece : text.slice(at) + piece
      behind += at
      at = 0
      const lines = linesOf(text, isLast)
      if (isCutting) {
        const line = lines.lineEnd(0)
        isCutting = line === undefined
        at = line?.next ?? endOfCut()
        if (isCutting) return
      }
      while (at < text.length) {
        if (left <= 0) return
        if (!isLast && text.length - at < followed) return
        if (!readLine(lines, isLast)) return
      }
    },
    position: () => behind + at
  }
}

/** The records of a whole text. */
export const readRecords = (text: string, shape: Shape): ReadonlyArray<Cells> => {
  const records: Array<Cells> = []
  recordReader(shape, (cells) => records.push(cells)).feed(text, true)
  return records
}
