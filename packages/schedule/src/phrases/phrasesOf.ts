import type { AssumptionCode } from "../assumption.ts"
import { refusal } from "../refusal.ts"
import type { Gap, Token } from "../tokens/tokensOf.ts"
import { relevantPhrases } from "./brackets.ts"
import { readClock } from "./clock.ts"
import { itemNumbers, readCounted } from "./count.ts"
import { readDate, readMonthDay } from "./date.ts"
import { readFestival } from "./festival.ts"
import { readLength } from "./length.ts"
import { readLunarDate } from "./lunarDate.ts"
import {
  type DateSeparator,
  isRangeMark,
  type Match,
  type Phrase,
  type PlacedPhrase,
  type Tokens,
  type WordPhrase
} from "./Phrase.ts"
import { readAwarenessDay, readCondition, readRemark } from "./remark.ts"
import { readWeekdays } from "./weekdays.ts"

const words: ReadonlySet<unknown> = new Set<WordPhrase["kind"]>([
  "period",
  "daily",
  "allDay",
  "to",
  "dash",
  "list",
  "break",
  "onwards",
  "begins",
  "stop",
  "about",
  "between",
  "during",
  "noticePeriod",
  "noticeName",
  "festival",
  "launch",
  "nextDay",
  "remark",
  "aside",
  "lunar",
  "label"
])

const fillers: ReadonlySet<unknown> = new Set<Token["kind"]>(["since", "filler"])

/** The separators of a date without a year. A dash is one only behind a date with dashes: 2023-09-17至09-23. */
const monthDaySeparators = (before: ReadonlyArray<Phrase>): ReadonlyArray<DateSeparator> => {
  const start = before.slice(-5).findLast(({ kind }) => kind === "date")
  return isRangeMark(before.at(-1)) && start?.kind === "date" && start.separator === "dash"
    ? ["dot", "slash", "dash"]
    : ["dot", "slash"]
}

/** A number in two or three digits, whose unit is still to be inferred; a longer one is refused. */
const readNumber = (tokens: Tokens, at: number): Match => {
  const { text = "", value = 0 } = tokens[at] ?? {}
  return text.length <= 3 && value < 100
    ? [{ kind: "bare", text, value }, 1]
    : [{ kind: "refused", text, refusal: refusal("garbled", { text }) }, 1]
}

const readWord = (tokens: Tokens, at: number, before: Phrase | undefined): Phrase => {
  const { code, kind, text } = tokens[at] as Token
  const dated = before?.kind === "date" || before?.kind === "year"
  if (kind === "refusing") return { kind: "refused", text, refusal: refusal(code ?? "vague", { text }) }
  if (kind === "mask" || (dated && (kind === "month" || kind === "day")))
    return { kind: "refused", text, refusal: refusal("masked") }
  const separates =
    kind === "colon" || (kind === "slash" && before?.kind === "clock") || (kind === "dot" && at === tokens.length - 1)
  if (separates) return { kind: "list", text }
  if (kind === "lesson") return { kind: before?.kind === "clock" ? "count" : "period", text }
  if (kind === "except") return { kind: "refused", text, refusal: refusal("vague", { text }) }
  if (kind === "meridiem") return { kind: "period", text: text.toLowerCase().startsWith("p") ? "下午" : "上午" }
  return words.has(kind) ? { kind: kind as WordPhrase["kind"], text } : { kind: "other", text }
}

const readAny = (tokens: Tokens, at: number, before: ReadonlyArray<Phrase>): Match =>
  readClock(tokens, at, before) ??
  readLunarDate(tokens, at) ??
  readMonthDay(tokens, at, monthDaySeparators(before)) ??
  readDate(tokens, at) ??
  readWeekdays(tokens, at) ??
  readFestival(tokens, at) ??
  readLength(tokens, at) ??
  readCounted(tokens, at) ??
  readRemark(tokens, at) ??
  readAwarenessDay(tokens, at) ??
  readCondition(tokens, at) ??
  (tokens[at]?.kind === "number" ? readNumber(tokens, at) : [readWord(tokens, at, before.at(-1)), 1])

/** The index of the closing bracket of each opening one. Brackets without a partner are left out. */
const closingBrackets = (tokens: Tokens): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  const open: Array<number> = []
  tokens.forEach(({ kind }, at) => {
    if (kind === "open") open.push(at)
    const start = kind === "close" ? open.pop() : undefined
    if (start !== undefined) pairs.set(start, at)
  })
  return pairs
}

/** A bracket with one numeral: the weekday of 9月16日（六）, or the number of an item, （1）9月16日. */
const readShortBracket = (inner: Tokens, gap: Gap, last: Phrase | undefined): Phrase | undefined => {
  const [token, ...more] = inner
  if (token === undefined || more.length > 0) return undefined
  const { text } = token
  const day = "一二三四五六日".indexOf(text) + 1
  if (last?.kind === "date" && day > 0) return { kind: "weekdays", text, days: [day], through: false, each: false }
  const begins = last === undefined || last.kind === "list" || last.kind === "break" || gap === "line"
  return token.kind === "number" && begins ? { kind: "break", text } : undefined
}

/** Whether the token is 今天, 本周六 or the like with its date behind it: 今天（9月17日）. */
const hasDateBehind = (tokens: Tokens, at: number): boolean => {
  const next = at + (tokens[at + 1]?.kind === "open" ? 2 : 1)
  const unit = tokens[next + 1]?.kind
  return tokens[at]?.datable === true && tokens[next]?.kind === "number" && (unit === "month" || unit === "year")
}

/** Whether the token says nothing where it stands: 场 in 上午场, the colon in 至：. */
const isFiller = (tokens: Tokens, at: number, last: Phrase | undefined): boolean => {
  const kind = tokens[at]?.kind
  if (kind === "sitting") return last?.kind === "period"
  if (kind === "slash") return last?.kind === "label"
  if (kind === "colon") return last?.kind === "to" || last?.kind === "period"
  if (kind === "refusing") return hasDateBehind(tokens, at)
  // 启动仪式 is of its day alone.
  if (kind === "launch") return tokens[at + 1]?.text === "仪式"
  if (kind === "whole") return tokens[at + 1]?.kind === "noticePeriod"
  if (kind === "where") return readRemark(tokens, at) === undefined
  if (kind === "begins" || kind === "onwards") return last === undefined && tokens[at + 1]?.kind === "colon"
  return fillers.has(kind)
}

const maxBracketDepth = 3

/** Combines tokens into phrases, in the order of the text. What is ignored in brackets is added to `assumed`. */
export const phrasesOf = (tokens: Tokens, assumed: Set<AssumptionCode>, depth = 0): ReadonlyArray<PlacedPhrase> => {
  const phrases: Array<PlacedPhrase> = []
  const items = itemNumbers(tokens)
  const closing = depth < maxBracketDepth ? closingBrackets(tokens) : new Map<number, number>()
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    const { gap, kind } = token
    const last = phrases.at(-1)
    const end = closing.get(at)
    if (end !== undefined) {
      const inner = tokens.slice(at + 1, end)
      const short = readShortBracket(inner, gap, last)
      const kept = short ? [{ ...short, gap }] : relevantPhrases(phrasesOf(inner, assumed, depth + 1), assumed)
      // One by one: a spread of very many arguments overflows the stack.
      for (const phrase of kept) phrases.push(phrase)
      at = end + 1
    } else if (kind === "plan") {
      assumed.add("planned-date")
      at++
    } else if (isFiller(tokens, at, last)) {
      const { text, value } = token
      if (value !== undefined && kind === "refusing")
        phrases.push({ kind: "weekdays", text, days: [value], through: false, each: false, gap })
      at++
    } else if (items.has(at)) {
      phrases.push({ kind: "break", text: token.text, gap })
      at += 2
    } else if (kind === "stop" && tokens[at + 1]?.kind === "colon") {
      phrases.push({ kind: "to", text: token.text, gap })
      at += 2
    } else if (kind === "nightly") {
      phrases.push({ kind: "daily", text: token.text, gap }, { kind: "period", text: "晚上", gap: "none" })
      at++
    } else {
      const [phrase, count] = readAny(tokens, at, phrases)
      phrases.push({ ...phrase, gap })
      at += count
    }
  }
  return phrases
}
