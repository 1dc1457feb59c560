import type { RefusalCode } from "../refusal.ts"
import { wordAt, type WordKind } from "./lexicon.ts"
import { numeralEnd, numeralValue } from "./numerals.ts"

/** The white space before a token: none, blanks, or a line break. */
export type Gap = "none" | "blank" | "line"

/** A number, a known word, or a run of other characters (`other`). */
export interface Token {
  readonly kind: WordKind | "number" | "other"
  readonly text: string
  readonly gap: Gap
  /** The value of a number, or the day of the week from 1 to 7. */
  readonly value?: number
  readonly code?: RefusalCode
  readonly datable?: true
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9"

const digitsEnd = (text: string, from: number): number => {
  let end = from
  while (isDigit(text.charAt(end))) end++
  return end
}

const tokenAt = (text: string, at: number, previous: Token | undefined): Omit<Token, "gap"> => {
  const char = text.charAt(at)
  const digits = text.slice(at, digitsEnd(text, at))
  if (digits !== "") return { kind: "number", text: digits, value: Number(digits) }
  // Behind a number 日 and 时 are units, even if they begin a longer word: 23日期间.
  const unit = previous?.kind === "number" && (char === "日" || char === "时")
  const found = wordAt(text, at, unit ? 1 : undefined)
  if (found !== undefined) return { ...found[1], text: found[0] }
  const run = text.slice(at, numeralEnd(text, at))
  // 二三年: the last two digits of a year.
  if (run.length === 2 && text.charAt(at + 2) === "年" && numeralValue(run) === undefined) {
    const [tens = 0, ones = 0] = [...run].map((char) => numeralValue(char) ?? 0)
    return { kind: "number", text: run, value: tens * 10 + ones }
  }
  // Numerals that form no number are separate tokens: 每周一三五.
  for (const piece of [run, char]) {
    const value = numeralValue(piece)
    if (value !== undefined) return { kind: "number", text: piece, value }
  }
  return { kind: "other", text: char }
}

/** Splits normalised text (see `plainText`) into tokens. The longest known word wins. Takes linear time. */
export const tokensOf = (text: string): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  let gap = "none" as Gap
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at)
    if (char === " " || char === "\n") {
      gap = char === "\n" || gap === "line" ? "line" : "blank"
      at++
      continue
    }
    const previous = tokens.at(-1)
    const token = tokenAt(text, at, previous)
    if (token.kind === "other" && previous?.kind === "other" && gap === "none") {
      tokens[tokens.length - 1] = { ...previous, text: previous.text + token.text }
    } else {
      tokens.push({ ...token, gap })
    }
    gap = "none"
    at += token.text.length
  }
  return tokens
}
