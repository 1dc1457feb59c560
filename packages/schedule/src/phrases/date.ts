import { refusal } from "../refusal.ts"
import { partDays } from "../tokens/lexicon.ts"
import type { Token } from "../tokens/tokensOf.ts"
import { readNth } from "./nth.ts"
import { type DatePhrase, type DateSeparator, type Match, quote, type Tokens } from "./Phrase.ts"

const inDigits = (token: Token): boolean => /^\d/.test(token.text)

/** The number at `at` if it has at most two digits or, in Chinese numerals, is below 100. */
const numberAt = (tokens: Tokens, at: number): number | undefined => {
  const token = tokens[at]
  if (token?.kind !== "number") return undefined
  return token.text.length <= 2 || (!inDigits(token) && (token.value ?? 0) < 100) ? token.value : undefined
}

/** The number at `at` if it has exactly `length` digits or numerals. */
const exactlyAt = (tokens: Tokens, at: number, length: number): number | undefined => {
  const token = tokens[at]
  return token?.kind === "number" && token.text.length === length ? token.value : undefined
}

/** The number at `at` if it is written in one or two digits. */
const digitsAt = (tokens: Tokens, at: number): number | undefined => {
  const token = tokens[at]
  return token && inDigits(token) ? numberAt(tokens, at) : undefined
}

const kindAt = (tokens: Tokens, at: number) => tokens[at]?.kind

const otherUnits: ReadonlySet<unknown> = new Set<Token["kind"]>([
  "colon",
  "hour",
  "month",
  "days",
  "weeks",
  "months",
  "hours",
  "sitting",
  "lessonUnit",
  "meridiem",
  "minutes"
])

/** Whether what stands at `at` makes the number before it something other than a day: 9月 14:00, 9-10月. */
const isOtherUnit = (tokens: Tokens, at: number): boolean => otherUnits.has(kindAt(tokens, at))

/** The number of tokens, 1 or 0, that 日 or 号 takes at `at`. */
const dayWord = (tokens: Tokens, at: number): number => (kindAt(tokens, at) === "day" ? 1 : 0)

const separators: ReadonlySet<unknown> = new Set<DateSeparator>(["dot", "slash", "dash"])
const separatorAt = (tokens: Tokens, at: number): DateSeparator | undefined => {
  const kind = kindAt(tokens, at)
  return separators.has(kind) ? (kind as DateSeparator) : undefined
}

const date = (tokens: Tokens, at: number, count: number, parts: Omit<DatePhrase, "kind" | "text">): Match => [
  { kind: "date", text: quote(tokens, at, count), ...parts },
  count
]

/** 20230917 */
const readCompact = (tokens: Tokens, at: number): Match | undefined => {
  const text = tokens[at]?.text ?? ""
  if (exactlyAt(tokens, at, 8) === undefined) return undefined
  return date(tokens, at, 1, {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(4, 6)),
    day: Number(text.slice(6))
  })
}

/** 2023.9.17, 2023/9/17, 2023-09-17; 2023.9 */
const readYearFirst = (tokens: Tokens, at: number): Match | undefined => {
  const year = exactlyAt(tokens, at, 4)
  const separator = separatorAt(tokens, at + 1)
  const month = digitsAt(tokens, at + 2)
  if (year === undefined || separator === undefined || month === undefined || isOtherUnit(tokens, at + 3))
    return undefined
  const day =
    kindAt(tokens, at + 3) === separator && !isOtherUnit(tokens, at + 5) ? digitsAt(tokens, at + 4) : undefined
  if (day !== undefined) return date(tokens, at, 5 + dayWord(tokens, at + 5), { year, month, day, separator })
  return date(tokens, at, 3, { year, month, within: [1, 31], separator })
}

/** 9.17 or 9/17, with one of the `allowed` separators. A third number makes it ambiguous: 17/9/2023. */
export const readMonthDay = (tokens: Tokens, at: number, allowed: ReadonlyArray<DateSeparator>): Match | undefined => {
  const month = digitsAt(tokens, at)
  const separator = separatorAt(tokens, at + 1)
  const day = digitsAt(tokens, at + 2)
  if (month === undefined || separator === undefined || day === undefined || isOtherUnit(tokens, at + 3))
    return undefined
  if (
    kindAt(tokens, at + 3) === separator &&
    kindAt(tokens, at + 4) === "number" &&
    (separator !== "dash" || exactlyAt(tokens, at + 4, 4) !== undefined)
  ) {
    const text = quote(tokens, at, 5)
    return [{ kind: "refused", text, refusal: refusal("ambiguous-date", { text }) }, 5]
  }
  return allowed.includes(separator)
    ? date(tokens, at, 3 + dayWord(tokens, at + 3), { month, day, separator })
    : undefined
}

/** 9月, 9月17日, 9月17, 9月中旬, 中旬, 17日 */
const readMonth = (
  tokens: Tokens,
  at: number
): readonly [parts: Omit<DatePhrase, "kind" | "text">, count: number] | undefined => {
  const entire = kindAt(tokens, at) === "whole" ? 1 : 0
  const first = numberAt(tokens, at + entire)
  const monthly = first !== undefined && kindAt(tokens, at + entire + 1) === "month"
  if (entire > 0) return monthly ? [{ month: first, within: [1, 31], whole: true }, 3] : undefined
  if (first !== undefined && kindAt(tokens, at + 1) === "monthPart")
    return [{ month: first, within: partDays(tokens[at + 1]?.text ?? "") }, 2]
  const month = monthly ? { month: first } : {}
  const next = monthly ? at + 2 : at
  const token = tokens[next]
  const counted = next + (monthly && token?.text === "的" ? 1 : 0)
  const nth = readNth(tokens, counted)
  // 第三周 without a month is one of a school term.
  if (nth && (monthly || nth[0].weekdays.length > 0)) return [{ ...month, nth: nth[0] }, counted + nth[1] - at]
  if (token?.kind === "decade" || token?.kind === "monthPart")
    return [{ ...month, within: partDays(token.text) }, next + 1 - at]
  // 9月初, whereas 九月初三 is a lunar day.
  const early = monthly && token?.text === "初" && kindAt(tokens, next + 1) !== "number"
  if (early) return [{ ...month, within: partDays(token.text) }, next + 1 - at]
  const day = numberAt(tokens, next)
  const worded = dayWord(tokens, next + 1)
  if (day !== undefined && (worded || (monthly && !isOtherUnit(tokens, next + 1)))) {
    // 八月十五 and 8月十五. In digits, and with 日, it is of the common calendar.
    const lunar = !worded && token !== undefined && !inDigits(token)
    return [{ ...month, day, ...(lunar ? ({ lunar } as const) : {}) }, next + 1 + worded - at]
  }
  if (!monthly) return undefined
  if (token?.kind === "wholeMonth") return [{ month: first, within: [1, 31], whole: true }, 3]
  return [{ month: first, within: [1, 31] }, 2]
}

/** 2023.9月17日 */
const yearBeforeMonth = (tokens: Tokens, at: number): number | undefined => {
  const separator = separatorAt(tokens, at + 1)
  const monthly = digitsAt(tokens, at + 2) !== undefined && kindAt(tokens, at + 3) === "month"
  return monthly && (separator === "dot" || separator === "slash") ? exactlyAt(tokens, at, 4) : undefined
}

/** 2023年9月17日, 23年9月17日, 次年1月3日, 2023年9.17, 2023年 */
const readWritten = (tokens: Tokens, at: number): Match | undefined => {
  const nextYear = kindAt(tokens, at) === "nextYear"
  const year =
    kindAt(tokens, at + 1) === "year"
      ? (exactlyAt(tokens, at, 4) ?? exactlyAt(tokens, at, 2))
      : yearBeforeMonth(tokens, at)
  const skipped = nextYear ? 1 : year === undefined ? 0 : 2
  const known = { ...(nextYear ? ({ nextYear } as const) : {}), ...(year === undefined ? {} : { year }) }
  const rest = readMonth(tokens, at + skipped)
  if (rest) return date(tokens, at, skipped + rest[1], { ...known, ...rest[0] })
  const short = skipped > 0 ? readMonthDay(tokens, at + skipped, ["dot", "slash"]) : undefined
  if (short?.[0].kind === "date") return date(tokens, at, skipped + short[1], { ...short[0], ...known })
  return year === undefined ? undefined : [{ kind: "year", text: quote(tokens, at, 2), year }, 2]
}

/** The date or the year at `at`. */
export const readDate = (tokens: Tokens, at: number): Match | undefined =>
  readCompact(tokens, at) ?? readYearFirst(tokens, at) ?? readWritten(tokens, at)
