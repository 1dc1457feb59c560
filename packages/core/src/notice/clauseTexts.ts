import { digestText } from "../digest.ts"
import { numberReader } from "./numbering.ts"

/** A clause's text as it stands in a copy of the notice. */
export interface ClauseText {
  readonly number: string
  readonly text: string
}

/** Parts that stand outside the numbering: contacts, list of annexes, and the annexes themselves. */
const unnumbered = new RegExp(
  "^(?<number>联系方式|附(?:\\s*[件表录]\\s*(?:\\d+(?:[-－]\\d+)?|[一二三四五六七八九十]+|[A-Z])?)?)" +
    // A heading may stand in the same line, and is no sentence.
    "(?:[：:]|$|（[^）]*）$|(?<!附)\\s+[^\\s。；，,;！？][^。；，,;！？]{0,39}$)",
  "u"
)
const isAnnex = (number: string): boolean => /^附(?!则)/u.test(number)

/** Lines that tell whom to ask. */
const contact =
  /^(?:联\s*系\s*人|联系电话|咨询电话|电\s*话|传\s*真|电子邮箱|邮\s*箱|(?:联系|通讯|通信)?地\s*址|邮\s*编)\s*[：:]/u
const isArticle = (number: string): boolean => /^第[^章节部]+条/u.test(number)

/** The line with which the last number begins that is not in an annex. */
const lastNumbered = (lines: ReadonlyArray<string>): number => {
  const annex = lines.findIndex((line) => isAnnex(line) && unnumbered.test(line))
  const numberOf = numberReader()
  return lines.slice(0, annex < 0 ? lines.length : annex).findLastIndex((line) => numberOf(line) !== undefined)
}

/**
 * Cuts a notice's text into its clauses, under the numbers by which they are cited: `一`, `三（二）`, `三（五）5`,
 * `第五条（一）`, `1.2`; what precedes the first number, or has none, is `通知`, and a closing block keeps the name it
 * begins with. Contacts after the last article of a text that has articles are 联系方式, whether or not a heading says so.
 *
 * @example
 * ```ts
 * import { clauseTexts } from "@kepu/core/notice"
 *
 * console.log(clauseTexts("一、活动时间\n9月17日至23日。\n二、活动内容\n各单位举办讲座。").map(({ number }) => number)) // [ '通知', '一', '二' ]
 * ```
 */
export const clauseTexts = (source: string): ReadonlyArray<ClauseText> => {
  const clauses: Array<{ number: string; text: string }> = [{ number: "通知", text: "" }]
  const numberOf = numberReader()
  const lines = source.split(/\r?\n/u).map((raw) => raw.trim())
  const last = lastNumbered(lines)
  for (const [n, line] of lines.entries()) {
    const isAfterArticles = n > last && isArticle(clauses.at(-1)!.number) && contact.test(line)
    const outside = unnumbered.exec(line)?.groups?.["number"]?.replaceAll(/\s/gu, "")
    const inAnnex = isAnnex(clauses.at(-1)!.number)
    const number = isAfterArticles ? "联系方式" : (outside ?? (inAnnex ? undefined : numberOf(line)))
    if (number !== undefined) clauses.push({ number, text: "" })
    clauses.at(-1)!.text += line
  }
  return clauses
}

/**
 * Fingerprint of a clause's text; spaces, line breaks and the width of characters make no difference.
 *
 * @example
 * ```ts
 * import { fingerprint } from "@kepu/core/notice"
 *
 * console.log(fingerprint("各单位举办讲座。") === fingerprint("各单位 举办讲座。")) // true
 * ```
 */
export const fingerprint = (text: string): string => digestText(text.normalize("NFKC").replaceAll(/\s/gu, ""))
