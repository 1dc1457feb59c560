import { refusal } from "../refusal.ts"
import { type ClockPhrase, isRangeMark, type Match, type Phrase, quote, type Tokens } from "./Phrase.ts"

const refused = (tokens: Tokens, at: number, count: number): Match => {
  const text = quote(tokens, at, count)
  return [{ kind: "refused", text, refusal: refusal("garbled", { text }) }, count]
}

const clock = (
  tokens: Tokens,
  at: number,
  count: number,
  minute: number,
  more: { readonly dotted?: true } = {}
): Match => {
  const hour = tokens[at]
  const suffix = tokens[at + count]
  const half = suffix?.kind === "meridiem" ? { afternoon: suffix.text.toLowerCase().startsWith("p") } : {}
  const taken = suffix?.kind === "meridiem" ? count + 1 : count
  const phrase: ClockPhrase = {
    kind: "clock",
    text: quote(tokens, at, taken),
    hour: hour?.value ?? 0,
    minute,
    padded: hour?.text.startsWith("0") ?? false,
    ...more,
    ...half
  }
  return [phrase, taken]
}

/** 9:00, 09:00:00 */
const readColon = (tokens: Tokens, at: number): Match | undefined => {
  const [hour, colon, minute] = tokens.slice(at, at + 4)
  if (colon?.kind !== "colon" || minute?.kind !== "number") return undefined
  if ((hour?.text.length ?? 0) > 2 || minute.text.length !== 2) return refused(tokens, at, 3)
  const seconds = tokens[at + 3]?.kind === "colon" ? tokens[at + 4] : undefined
  if (seconds?.kind !== "number") {
    const [phrase, count] = clock(tokens, at, 3, minute.value ?? 0)
    // 14:00-16:00时, 8:30分
    const unit = tokens[at + count]
    const redundant = (unit?.kind === "hour" || unit?.kind === "minute") && unit.gap === "none"
    return [phrase, redundant ? count + 1 : count]
  }
  // Seconds are dropped: sessions are to the minute.
  return seconds.text.length === 2 ? clock(tokens, at, 5, minute.value ?? 0) : refused(tokens, at, 5)
}

/** The number of tokens of 18秒 at `at`. Seconds are dropped. */
const secondsAt = (tokens: Tokens, at: number): number =>
  tokens[at]?.kind === "number" && tokens[at + 1]?.kind === "second" && (tokens[at]?.value ?? 60) < 60 ? 2 : 0

/** 9点, 9点半, 9点一刻, 9点整, 9时30分, 9点30 */
const readSpoken = (tokens: Tokens, at: number): Match | undefined => {
  const [hour, unit, next, after] = tokens.slice(at, at + 4)
  if (unit?.kind !== "hour") return undefined
  if ((hour?.value ?? 0) > 24) return refused(tokens, at, 2)
  if (next?.kind === "half") return clock(tokens, at, 3 + secondsAt(tokens, at + 3), 30)
  if (next?.kind === "sharp") return clock(tokens, at, 3, 0)
  if (next?.kind !== "number") return clock(tokens, at, 2, 0)
  const value = next.value ?? 0
  if (after?.kind === "quarter") return clock(tokens, at, 4, value * 15)
  if (after?.kind === "minute") return clock(tokens, at, 4 + secondsAt(tokens, at + 4), value)
  const alone = next.gap === "none" && next.text.length === 2 && !isUnit(after?.kind)
  return alone ? clock(tokens, at, 3, value) : clock(tokens, at, 2, 0)
}

/** 9am */
const readMeridiem = (tokens: Tokens, at: number): Match | undefined =>
  tokens[at + 1]?.kind === "meridiem" && (tokens[at]?.text.length ?? 0) <= 2 ? clock(tokens, at, 1, 0) : undefined

const units: ReadonlySet<unknown> = new Set(["day", "hour", "month", "year", "colon", "dot", "slash"])
const isUnit = (kind: string | undefined): boolean => units.has(kind)

/**
 * 9.30 as a clock time. It counts as one only where it cannot be a date: behind a day with 日, a part of the day or
 * another dotted time, or if its numbers are not a date.
 */
const readDotted = (tokens: Tokens, at: number, before: ReadonlyArray<Phrase>): Match | undefined => {
  const [hour, dot, minute, after] = tokens.slice(at, at + 4)
  if (dot?.kind !== "dot" || minute?.kind !== "number" || isUnit(after?.kind)) return undefined
  if ((hour?.text.length ?? 0) > 2 || minute.text.length !== 2) return undefined
  const last = before.at(-1)
  const start = before.at(-2)
  const expected =
    last?.kind === "period" ||
    (last?.kind === "date" && last.day !== undefined && last.separator === undefined) ||
    (isRangeMark(last) && start?.kind === "clock" && start.dotted)
  const noDate = before.length > 0 && ((hour?.value ?? 0) > 12 || minute.text === "00")
  return expected || noDate ? clock(tokens, at, 3, minute.value ?? 0, { dotted: true }) : undefined
}

/** The clock time at `at`; `before` are the phrases before it. */
export const readClock = (tokens: Tokens, at: number, before: ReadonlyArray<Phrase>): Match | undefined =>
  tokens[at]?.kind === "number"
    ? (readColon(tokens, at) ?? readSpoken(tokens, at) ?? readMeridiem(tokens, at) ?? readDotted(tokens, at, before))
    : undefined
