import { digestText } from "../digest.ts"

/** A clause's text as it stands in a copy of the notice. */
export interface ClauseText {
  readonly number: string
  readonly text: string
}

const levels: ReadonlyArray<RegExp> = [
  /^(?<number>[一二三四五六七八九十]+)、/u,
  /^(?<number>（[一二三四五六七八九十]+）)/u,
  /^(?<number>\d+)\.\s/u
]

/** Parts that stand outside the numbering: contacts, list of annexes, and the annexes themselves. */
const unnumbered = /^(?<number>联系方式|附件\s*\d*)(?:[：:]|$)/u

/**
 * Cuts a notice's text into its clauses, under the numbers by which they are cited: `一`, `三（二）`,
 * `三（五）5`; what precedes the first number is `通知`, and a closing block keeps the name it begins with.
 */
export const clauseTexts = (source: string): ReadonlyArray<ClauseText> => {
  const clauses: Array<{ number: string; text: string }> = [{ number: "通知", text: "" }]
  const path: Array<string> = []
  for (const line of source.split(/\r?\n/u).map((raw) => raw.trim())) {
    const level = levels.findIndex((pattern) => pattern.test(line))
    const outside = unnumbered.exec(line)?.groups?.["number"]?.replaceAll(/\s/gu, "")
    if (outside !== undefined) clauses.push({ number: outside, text: "" })
    else if (level >= 0 && !clauses.at(-1)!.number.startsWith("附件")) {
      path.splice(level, path.length, levels[level]!.exec(line)!.groups!["number"]!)
      clauses.push({ number: path.join(""), text: "" })
    }
    clauses.at(-1)!.text += line
  }
  return clauses
}

/** Fingerprint of a clause's text; spaces, line breaks and the width of characters make no difference. */
export const fingerprint = (text: string): string => digestText(text.normalize("NFKC").replaceAll(/\s/gu, ""))
