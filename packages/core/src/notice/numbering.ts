import { namesSeveral, styles, valueOf } from "./numberStyles.ts"

/**
 * Digits, letters, full stops and brackets in the one width in which clauses are cited; ⑴, ㈠, ⒈ and Ⅲ are （1）, （一）, 1.
 * and III, and 〔一〕 is （一）.
 */
export const inOneWidth = (text: string): string =>
  text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ．⑴-⒇⒈-⒛⒜-⒵㈠-㈩Ⅰ-ⅿ]/gu, (wide) => wide.normalize("NFKC"))
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(/[〔［[【](\s*[一二三四五六七八九十]+\s*)[〕］\]】]/gu, "（$1）")

/** A number in brackets without the spaces in them, and 附则 without those in it. */
const closed = (line: string): string =>
  line.replace(/^（\s*([^\s（）]+)\s*）/u, "（$1）").replace(/^附\s*则\s*$/u, "附则")

interface Mark {
  readonly style: string
  readonly rank: number
  readonly number: string
}

const isDotted = ({ style }: Mark): boolean => style === "dotted"

/** What 1.2 is a part of: 1. */
const isPartOf = (mark: Mark, above: Mark): boolean =>
  isDotted(mark) && (isDotted(above) || above.style === "digit") && mark.number.startsWith(`${above.number}.`)

/** Articles are numbered through all chapters, and 1.2 says itself of what it is a part. */
const citation = (path: ReadonlyArray<Mark>): string => {
  const article = path.findLastIndex(({ style }) => style === "article")
  const cited = path.slice(Math.max(0, article))
  return cited
    .filter((mark, n) => cited[n + 1] === undefined || !isPartOf(cited[n + 1]!, mark))
    .map(({ number }) => number)
    .join("")
}

/** The marks that the last line stands under, and the last of all that are like 1.2. */
interface Read {
  readonly path: ReadonlyArray<Mark>
  readonly dotted: string | undefined
}

const bare = (number: string): string => number.replaceAll(/[（）]/gu, "")

/** Whether a number goes on from another; that a notice has left one out makes no difference. */
const fits = (value: number, before: number): boolean => value > before && value <= before + 2

const partsOf = (number: string): ReadonlyArray<number> => number.split(".").map(Number)

/** Whether 1.2 is the next, of its own or of what it stands under. */
const isNextDotted = (number: string, { dotted, path }: Read): boolean => {
  const parts = partsOf(number)
  const [above, at] = [parts.slice(0, -1), parts.at(-1)!]
  const last = dotted === undefined ? [] : partsOf(dotted)
  const isUnder = (whole: ReadonlyArray<number>): boolean => above.every((part, n) => part === whole[n])
  if (last.length >= parts.length && isUnder(last)) return fits(at, last[above.length]!)
  if (!fits(at, 0)) return false
  // 1.2.1 goes on from 1.2; 2.1 from 1.4, or stands under 2 or 二 or 第二章.
  if (above.length > 1) return isUnder(last) || isNextDotted(above.join("."), { dotted, path })
  return above[0] === 1 || above[0] === (last[0] ?? 0) + 1 || path.some((mark) => valueOf(mark.number) === above[0])
}

/** Whether a number is the first, or goes on from the one of its style that the line stands beside. */
const isNext = (style: string, number: string, read: Read): boolean => {
  if (style === "dotted") return isNextDotted(number, read)
  const value = valueOf(number)!
  const before = read.path.find((mark) => mark.style === style)
  if (before !== undefined && fits(value, valueOf(before.number)!)) return true
  if (!style.includes("roman")) return value === 1
  // III is no letter, whatever was before; I is one after H.
  const letter = bare(number)
  const isLetter = read.path.some((mark) => bare(mark.number).codePointAt(0) === letter.codePointAt(0)! - 1)
  return letter.length > 1 || (value === 1 && !isLetter)
}

/** The mark at the beginning of a line, after what was read. */
const markOf = (line: string, read: Read): Mark | undefined => {
  const { path } = read
  for (const { follows, name, pattern, rank } of styles) {
    const number = pattern.exec(line)?.groups?.["number"]
    if (number === undefined || (follows && !isNext(name, number, read))) continue
    if ((name === "han" || name === "digit") && namesSeveral(line, isNext(name, number, read))) continue
    // Each full stop in 1.2.3 is a level of its own.
    const further = name === "dotted" ? number.split(".").length / 10 : 0
    const under = path.find(({ style }) => style === name)?.rank ?? (path.at(-1)?.rank ?? -1) + 0.01
    return { style: name, rank: rank === undefined ? under : rank + further, number }
  }
  return undefined
}

/**
 * Reads the numbers of a notice's lines, one after the other: gives the number under which the clause is cited that
 * begins with the line (`三（五）5`, `第五条（一）`, `1.2`), and nothing for a line that begins none.
 */
export const numberReader = (): ((line: string) => string | undefined) => {
  let read: Read = { path: [], dotted: undefined }
  return (line) => {
    const mark = markOf(closed(inOneWidth(line)), read)
    if (mark === undefined) return undefined
    const path = [...read.path.filter(({ rank }) => rank < mark.rank), mark]
    read = { path, dotted: isDotted(mark) ? mark.number : read.dotted }
    return citation(path)
  }
}
