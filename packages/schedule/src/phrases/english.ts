import { changedBySpreadsheet } from "../refusal.ts"
import { type Match, quote, type Tokens } from "./Phrase.ts"

/** The number at `at` if it has `min` to `max` digits. */
const numberAt = (tokens: Tokens, at: number, min: number, max: number): number | undefined => {
  const token = tokens[at]
  const length = token?.kind === "number" && /^\d/.test(token.text) ? token.text.length : 0
  return length >= min && length <= max ? token?.value : undefined
}

const isDash = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === "dash"

const monthAt = (tokens: Tokens, at: number): number | undefined =>
  tokens[at]?.kind === "monthName" ? tokens[at]?.value : undefined

/** 18-Sep, 18-Sep-23, 18 Sep 2023 */
const readDayFirst = (tokens: Tokens, at: number): Match | undefined => {
  const day = numberAt(tokens, at, 1, 2)
  const dash = isDash(tokens, at + 1) ? 1 : 0
  const month = monthAt(tokens, at + 1 + dash)
  if (day === undefined || month === undefined) return undefined
  const end = at + 2 + dash
  const joined = dash === 1 && isDash(tokens, end) ? 1 : 0
  const year = joined > 0 ? numberAt(tokens, end + 1, 2, 4) : dash === 0 ? numberAt(tokens, end, 4, 4) : undefined
  const count = year === undefined ? end - at : end + joined + 1 - at
  return [{ kind: "date", text: quote(tokens, at, count), month, day, ...(year === undefined ? {} : { year }) }, count]
}

/** Sept 17, 2023, Sep 17. Of Sep-18 a spreadsheet means a month and a year, and whoever typed it perhaps a day. */
const readMonthFirst = (tokens: Tokens, at: number): Match | undefined => {
  const month = monthAt(tokens, at)
  if (month === undefined) return undefined
  const dash = isDash(tokens, at + 1) ? 1 : 0
  const day = numberAt(tokens, at + 1 + dash, 1, 2)
  if (day === undefined) return undefined
  if (dash > 0) {
    const text = quote(tokens, at, 3)
    return [{ kind: "refused", text, refusal: changedBySpreadsheet(text, `${month}月${day}日`) }, 3]
  }
  const comma = tokens[at + 2]?.text === "," ? 1 : 0
  const year = numberAt(tokens, at + 2 + comma, 4, 4)
  const count = year === undefined ? 2 : 3 + comma
  return [{ kind: "date", text: quote(tokens, at, count), month, day, ...(year === undefined ? {} : { year }) }, count]
}

/** A date with the English name of its month, as spreadsheets show what they took for a date. */
export const readEnglish = (tokens: Tokens, at: number): Match | undefined =>
  readDayFirst(tokens, at) ?? readMonthFirst(tokens, at)
