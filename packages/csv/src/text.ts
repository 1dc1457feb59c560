import { cleaned } from "@kepu/core/text"
import { unguarded } from "./guard.ts"

const zeroWidth = new Set(["\u200B", "\u200C", "\u200D", "\u2060"])

/** Whether the character is surely none that `trim` takes off. Most are of these, so that looking further is rare. */
const isInk = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff)

/** Without blanks and invisible characters at either end. */
export const trim = (text: string): string => {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text
  const trimmed = text.trim()
  let start = 0
  let end = trimmed.length
  while (start < end && zeroWidth.has(trimmed.charAt(start))) start++
  while (end > start && zeroWidth.has(trimmed.charAt(end - 1))) end--
  return end - start === trimmed.length ? trimmed : trim(trimmed.slice(start, end))
}

/** The same text in memory of its own; a piece of a file would keep a large part of the file in memory. */
export const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string

const ignored = /[\s\0\p{Default_Ignorable_Code_Point}]+|[【〔[{]|[】〕\]}]/gu

const unified = (sign: string): string => {
  if ("【〔[{".includes(sign)) return "("
  return "】〕]}".includes(sign) ? ")" : ""
}

/**
 * The form in which words and names are compared: what cannot be seen, radicals, full width, blanks, letter case and
 * kinds of bracket do not count.
 */
export const fold = (text: string): string =>
  /^[\d.a-z\u4e00-\u9fff]*$/u.test(text)
    ? text
    : cleaned(text).normalize("NFKC").replace(ignored, unified).toLowerCase()

/**
 * The form in which activity names are compared: punctuation does not count either.
 *
 * @example
 * ```ts
 * import { nameKey } from "@kepu/csv"
 *
 * console.log(nameKey("县 教育局") === nameKey("县教育局")) // true
 * ```
 */
export const nameKey = (name: string): string => {
  if (/^[\da-z\u4e00-\u9fff]+$/u.test(name)) return name
  const folded = fold(name)
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, "")
  return bare === "" ? folded : bare
}

const mixed = (number: number, code: number): number => Math.imul(number ^ code, 0x01000193)

/** A number by which different texts are told apart in most cases, and equal ones never. */
export const numberOfText = (text: string, start = 0x811c9dc5): number => {
  let number = start
  for (let at = 0; at < text.length; at++) number = mixed(number, text.charCodeAt(at))
  return number >>> 0
}

/** Punctuation that most names have, if any; it never counts. */
const usualMarks = new Set(Array.from("“”‘’、，。：；！？（）《》【】—…·", (sign) => sign.charCodeAt(0)))

/** The same of names by what `nameKey` makes of them; of most of them it need make nothing. */
export const numberOfName = (name: string, start: number): number => {
  let number = start
  let isBare = true
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    const isWord =
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
    if (isWord) {
      number = mixed(number, code)
      isBare = false
    } else if (!usualMarks.has(code)) return numberOfText(nameKey(name), start)
  }
  return isBare ? numberOfText(nameKey(name), start) : number >>> 0
}

/** On one line. A cell is wrapped anywhere, so a break becomes a blank only between Latin words. */
export const oneLine = (text: string): string => {
  if (!text.includes("\n") && !text.includes("\r")) return text
  return text
    .split(/[\r\n]+/u)
    .map(trim)
    .reduce((line, next) => (/\w$/u.test(line) && /^\w/u.test(next) ? `${line} ${next}` : line + next))
}

/**
 * A cell as its writer meant it: without the quote that keeps a spreadsheet from running it as a formula, without
 * the formula `="0913"` that keeps leading zeros, and without NUL characters.
 */
export const meant = (cell: string): string => {
  if (cell === "") return cell
  const text = trim(cell.includes("\0") ? cell.replaceAll("\0", "") : cell)
  const first = text.charCodeAt(0)
  if (first !== 0x27 && first !== 0x3d) return text
  const bare = unguarded(text)
  if (bare !== text) return trim(bare)
  return /^="([^"]*)"$/u.exec(text)?.[1] ?? text
}

/** The pieces between separators that stand outside brackets, without blank ones. */
export const splitOutsideBrackets = (text: string, separators: RegExp): ReadonlyArray<string> => {
  if (!separators.test(text)) return [trim(text)].filter((piece) => piece !== "")
  const pieces: Array<string> = [""]
  let depth = 0
  for (const char of text) {
    if (/[(（[【〔]/u.test(char)) depth++
    if (/[)）\]】〕]/u.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.test(char)) pieces.push("")
    else pieces[pieces.length - 1] += char
  }
  return pieces.map(trim).filter((piece) => piece !== "")
}

/** Short enough to be quoted in a message. */
export const shown = (text: string): string => {
  const line = oneLine(text)
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

/** How a row begins: its first cell that is more than a number, where it has one. */
export const beginsAs = (cells: ReadonlyArray<string>): string => {
  const said = cells.filter((cell) => cell !== "")
  return shown(said.find((cell) => !/^\d{1,5}[.、]?$/u.test(cell)) ?? said[0] ?? "")
}
