import type { AssumptionCode } from "./assumption.ts"
import { keptInBrackets } from "./brackets.ts"
import { readClock } from "./clockPhrase.ts"
import { itemNumbers, readCounted } from "./countPhrase.ts"
import { readDate, readMonthDay } from "./datePhrase.ts"
import { readLength } from "./lengthPhrase.ts"
import { isTo, type Phrase, type Placed, type Sign, type Taken, type Tokens, type WordPhrase } from "./phrase.ts"
import { refusal } from "./refusal.ts"
import { readAwarenessDay, readCondition, readRemark } from "./remarkPhrase.ts"
import type { Gap, Token } from "./tokens.ts"
import { readWeekdays } from "./weekdayPhrase.ts"

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

const silent: ReadonlySet<unknown> = new Set<Token["kind"]>(["since", "filler"])

/** 9-17 is a date only behind a range that began with one in signs: 2023-09-17至09-23. */
const monthDaySigns = (before: ReadonlyArray<Phrase>): ReadonlyArray<Sign> => {
  const start = before.slice(-5).findLast(({ kind }) => kind === "date")
  return isTo(before.at(-1)) && start?.kind === "date" && start.sign === "dash"
    ? ["dot", "slash", "dash"]
    : ["dot", "slash"]
}

const readNumber = (tokens: Tokens, at: number): Taken => {
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

const readAny = (tokens: Tokens, at: number, before: ReadonlyArray<Phrase>): Taken =>
  readClock(tokens, at, before) ??
  readMonthDay(tokens, at, monthDaySigns(before)) ??
  readDate(tokens, at) ??
  readWeekdays(tokens, at) ??
  readLength(tokens, at) ??
  readCounted(tokens, at) ??
  readRemark(tokens, at) ??
  readAwarenessDay(tokens, at) ??
  readCondition(tokens, at) ??
  (tokens[at]?.kind === "number" ? readNumber(tokens, at) : [readWord(tokens, at, before.at(-1)), 1])

/** Where each opening bracket closes; one without a partner is missing. */
const closings = (tokens: Tokens): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  const open: Array<number> = []
  tokens.forEach(({ kind }, at) => {
    if (kind === "open") open.push(at)
    const start = kind === "close" ? open.pop() : undefined
    if (start !== undefined) pairs.set(start, at)
  })
  return pairs
}

/** 9月16日（六） and （1）9月16日: a bracket that holds one numeral. */
const readShortBracket = (inner: Tokens, gap: Gap, last: Phrase | undefined): Phrase | undefined => {
  const [token, ...more] = inner
  if (token === undefined || more.length > 0) return undefined
  const { text } = token
  const day = "一二三四五六日".indexOf(text) + 1
  if (last?.kind === "date" && day > 0) return { kind: "weekdays", text, days: [day], through: false, each: false }
  const begins = last === undefined || last.kind === "list" || last.kind === "break" || gap === "line"
  return token.kind === "number" && begins ? { kind: "break", text } : undefined
}

/** Whether a date stands straight behind 今天 or 本周六: 今天（9月17日）. */
const isSaidAgain = (tokens: Tokens, at: number): boolean => {
  const next = at + (tokens[at + 1]?.kind === "open" ? 2 : 1)
  const unit = tokens[next + 1]?.kind
  return tokens[at]?.again === true && tokens[next]?.kind === "number" && (unit === "month" || unit === "year")
}

/** Words and signs that say nothing where they stand: 上午场, 至：, 开始：. */
const isSilent = (tokens: Tokens, at: number, last: Phrase | undefined): boolean => {
  const kind = tokens[at]?.kind
  if (kind === "sitting") return last?.kind === "period"
  if (kind === "slash") return last?.kind === "label"
  if (kind === "colon") return last?.kind === "to" || last?.kind === "period"
  if (kind === "refusing") return isSaidAgain(tokens, at)
  if (kind === "where") return readRemark(tokens, at) === undefined
  if (kind === "begins" || kind === "onwards") return last === undefined && tokens[at + 1]?.kind === "colon"
  return silent.has(kind)
}

const deepestBrackets = 3

/** Puts tokens together to phrases, in the order of the text; `notes` takes what was left aside. */
export const phrasesOf = (tokens: Tokens, notes: Set<AssumptionCode>, depth = 0): ReadonlyArray<Placed> => {
  const phrases: Array<Placed> = []
  const items = itemNumbers(tokens)
  const closing = depth < deepestBrackets ? closings(tokens) : new Map<number, number>()
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    const { gap, kind } = token
    const last = phrases.at(-1)
    const end = closing.get(at)
    if (end !== undefined) {
      const inner = tokens.slice(at + 1, end)
      const short = readShortBracket(inner, gap, last)
      phrases.push(...(short ? [{ ...short, gap }] : keptInBrackets(phrasesOf(inner, notes, depth + 1), notes)))
      at = end + 1
    } else if (isSilent(tokens, at, last)) {
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
