import { digestText } from "../digest.ts"
import { numberReader } from "./numbering.ts"

/** A clause's text as it stands in a copy of the notice. */
export interface ClauseText {
  readonly number: string
  readonly text: string
}

/** Parts that stand outside the numbering: contacts, list of annexes, and the annexes themselves. */
const unnumbered = /^(?<number>联系方式|附件\s*\d*)(?:[：:]|$)/u

/**
 * Cuts a notice's text into its clauses, under the numbers by which they are cited: `一`, `三（二）`, `三（五）5`,
 * `第五条（一）`, `1.2`; what precedes the first number, or has none, is `通知`, and a closing block keeps the name it
 * begins with.
 */
export const clauseTexts = (source: string): ReadonlyArray<ClauseText> => {
  const clauses: Array<{ number: string; text: string }> = [{ number: "通知", text: "" }]
  const numberOf = numberReader()
  for (const line of source.split(/\r?\n/u).map((raw) => raw.trim())) {
    const outside = unnumbered.exec(line)?.groups?.["number"]?.replaceAll(/\s/gu, "")
    const inAnnex = clauses.at(-1)!.number.startsWith("附件")
    const number = outside ?? (inAnnex ? undefined : numberOf(line))
    if (number !== undefined) clauses.push({ number, text: "" })
    clauses.at(-1)!.text += line
  }
  return clauses
}

/** Fingerprint of a clause's text; spaces, line breaks and the width of characters make no difference. */
export const fingerprint = (text: string): string => digestText(text.normalize("NFKC").replaceAll(/\s/gu, ""))
