/** Chinese ways of writing the ten digits, also in the old script, as they are read out, and as traders wrote them. */
const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "〇零洞○◯⓿🄋🄌",
    "一壹弌幺〡",
    "二贰貳弍两兩〢",
    "三叁參叄弎〣",
    "四肆〤",
    "五伍〥",
    "六陆陸〦",
    "七柒漆拐〧",
    "八捌〨",
    "九玖〩"
  ].flatMap((words, digit) => [...words].map((word) => [word, String(digit)]))
)

/** Digits in discs and circles that NFKC leaves as they are: of each row, the 1. */
const ones: ReadonlyArray<number> = [0x2776, 0x2780, 0x278a, 0x24f5]

const isNumeral = (code: number): boolean => numerals[String.fromCharCode(code)] !== undefined

/** Fewer digits are no number of anybody's. */
const fewest = 5

/** What is seen of a text as digits: one character for each digit, blank for what people part digits with. */
export interface Digits {
  readonly text: string
  /** Where each of its characters begins and ends in the text that was read. */
  readonly spans: ReadonlyArray<readonly [start: number, end: number]>
}

const isDecimal = /^\p{Nd}$/u
// Also the fillers of Hangul and the blank of Braille, which look like nothing at all.
const parting =
  /^(?:[\s\p{Pd}\p{Ps}\p{Pe}_.·•・‧⸱,，、。;#−→/\\~*'’"`|杠横\u115f\u1160\u2800]|\p{Extended_Pictographic})$/u
const invisible = /^[\p{M}\p{Cf}]+$/u

/** The value of a decimal digit of any script: those of a script stand in a row from its zero on. */
const decimalOf = (char: string): string => {
  if (char >= "0" && char <= "9") return char
  const point = char.codePointAt(0)!
  let value = 0
  while (value < 9 && isDecimal.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}

const seenAs = (char: string): string => {
  if (isDecimal.test(char)) return decimalOf(char)
  const point = char.codePointAt(0)!
  const one = ones.find((first) => point >= first && point < first + 9)
  if (one !== undefined) return String(point - one + 1)
  return numerals[char] ?? (parting.test(char) ? " " : char.toLowerCase())
}

/** A colon that stands in no time of the day: there it parts a number from nothing. */
const colon = /(?<!(?<!\d)(?:[01]?\d|2[0-4])):|:(?![0-5]\d(?!\d))/gu

/** What glyphs are seen as, for those that come again and again: Unicode is asked once of each. */
const known = new Map<string, string>()
const mostKnown = 20_000

const glyphAs = (glyph: string): string => {
  const found = known.get(glyph)
  if (found !== undefined) return found
  const as = invisible.test(glyph) ? "" : Array.from(glyph.normalize("NFKC"), seenAs).join("")
  if (known.size >= mostKnown) known.clear()
  known.set(glyph, as)
  return as
}

/**
 * Reads a text as digits after NFKC: full-width, circled and Arabic-Indic ones, Chinese numerals, keycaps. Characters
 * in `dashes` are taken for dashes, as 一 is often typed for one.
 *
 * @example
 * ```ts
 * import { digitsOf } from "@kepu/core/port"
 *
 * console.log(digitsOf("０９１３－７２１００００").text) // 0913 7210000
 * ```
 */
export const digitsOf = (text: string, dashes = ""): Digits => {
  let seen = ""
  const spans: Array<readonly [number, number]> = []
  let at = 0
  for (const glyph of text) {
    const end = at + glyph.length
    const as = dashes.includes(glyph) ? " " : glyphAs(glyph)
    seen += as
    for (let n = 0; n < as.length; n++) spans.push([at, end])
    at = end
  }
  return { text: seen.replaceAll(colon, " "), spans }
}

/** Whether a text has so many characters that may be digits: most have not, and are not looked at any closer. */
export const mayHoldNumber = (text: string): boolean => {
  let digits = 0
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n)
    const isPlain =
      code < 0x80 ? code >= 0x30 && code <= 0x39 : code >= 0x4e00 && code <= 0x9fff ? isNumeral(code) : true
    if (isPlain && ++digits >= fewest) return true
  }
  return false
}
