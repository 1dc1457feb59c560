import type { PlainDate } from "@kepu/core"
import type { AssumptionCode } from "./assumption.ts"
import { clockText, dateOf, plusDays, writeDate, yearOf } from "./calendar.ts"
import { type Refused, refuse } from "./refusal.ts"
import * as Result from "./result.ts"
import type { ScheduleOptions } from "./ScheduleOptions.ts"
import { minutesPerDay } from "./sessions/clocks.ts"
import { machineDates } from "./tokens/machineDates.ts"

/** What a spreadsheet made of a text: the text to read instead, a refusal, or `undefined` if it changed nothing. */
type Mended = Result.Result<string, Refused> | undefined

interface Known extends ScheduleOptions {
  readonly assumed: Set<AssumptionCode>
}

const inWindow = (date: PlainDate | undefined, { window }: ScheduleOptions): boolean =>
  date !== undefined && window !== undefined && date >= window.start && date <= window.end

/** Days are counted from here; in the other system, of old Macs, from `macEpoch`. */
const epoch = "1899-12-30" as PlainDate
const macEpoch = "1904-01-01" as PlainDate

const clockOf = (fraction: string | undefined): string => {
  const minutes = Math.min(Math.round(Number(fraction ?? 0) * minutesPerDay), minutesPerDay - 1)
  return minutes === 0 ? "" : ` ${clockText(minutes)}`
}

/** 45187, 45187.375, 45187 0.375: days, and parts of one. */
const fromSerial = (text: string, known: Known): Mended => {
  const [, days, fraction, clock] = /^([3-5]\d{4})(\.\d+)?(?: (0?\.\d+))?$/u.exec(text) ?? []
  if (days === undefined) return undefined
  const [date, ofMac] = [epoch, macEpoch].map((start) => plusDays(start, Number(days)))
  if (date === undefined || ofMac === undefined) return undefined
  const isKnown = (day: PlainDate): boolean => yearOf(day) === known.year || inWindow(day, known)
  if (isKnown(date)) {
    known.assumed.add("spreadsheet-date")
    return Result.succeed(date + clockOf(clock ?? fraction))
  }
  return refuse("spreadsheet", { text }, writeDate(isKnown(ofMac) ? ofMac : date) + clockOf(clock ?? fraction))
}

/** 9.2 may be 9.20, which a spreadsheet took for a number. */
const fromNumber = (text: string, known: Known): Mended => {
  const [, month, day] = /^([1-9]|1[0-2])\.([1-3])$/u.exec(text) ?? []
  if (month === undefined) return undefined
  const year = known.year ?? Number(known.window?.start.slice(0, 4) ?? 2000)
  const [stated, other] = [Number(day), Number(day) * 10].map((number) => dateOf(year, Number(month), number))
  const only = [stated, other].filter((date) => inWindow(date, known))
  const isStated = only.length === 1 ? only[0] === stated : known.keepsZeros === true
  if (other === undefined || isStated) return undefined
  const slots = { text, other: `${text}0`, one: `${month}月${day}日`, two: `${month}月${day}0日` }
  return refuse("zero-lost", slots, inWindow(other, known) ? writeDate(other) : undefined)
}

/** 2017/9/23, which a spreadsheet makes of 17-9-23: not the notice's year, nor one beside it, but 9月17日-23日. */
const fromYear = (text: string, known: Known): Mended => {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(text)?.map(Number) ?? []
  if (year === undefined || known.year === undefined || year === known.year) return undefined
  const [first, last] = [year % 100, day].map((number) => dateOf(known.year ?? 0, month ?? 0, number ?? 0))
  const ranged = first !== undefined && last !== undefined && first < last
  if (Math.abs(year - known.year) <= 1 && !(ranged && inWindow(first, known) && inWindow(last, known))) return undefined
  return refuse("spreadsheet", { text }, ranged ? `${writeDate(first)}至${writeDate(last)}` : undefined)
}

/** 9-18 and 9、18 are a month and a day, or two days. */
const fromPair = (text: string, known: Known): Mended => {
  const [, month, day] = /^([1-9]|1[0-2]) ?[-、,] ?(\d{1,2})$/u.exec(text)?.map(Number) ?? []
  const date = known.year === undefined ? undefined : dateOf(known.year, month ?? 0, day ?? 0)
  if (date === undefined) return undefined
  return refuse("ambiguous-date", { text }, inWindow(date, known) ? writeDate(date) : undefined)
}

/** 23.9.17, where only its first number can be the year, or only the day that it then is lies in the window. */
const withYear = (text: string, known: Known): string => {
  const { year } = known
  if (year === undefined) return text
  const yearOfTwo = (number: number): number | undefined =>
    [year, year - 1, year + 1].find((near) => near % 100 === number)
  const mended = (whole: string, first: string, _: string, month: string, last: string): string => {
    const date = dateOf(yearOfTwo(Number(first)) ?? 0, Number(month), Number(last))
    const other = dateOf(yearOfTwo(Number(last)) ?? 0, Number(month), Number(first))
    const sole =
      date !== undefined &&
      (other === undefined || other === date || (inWindow(date, known) && !inWindow(other, known)))
    return sole ? writeDate(date) : whole
  }
  const short = String.raw`(\d\d)([./])(\d{1,2})\2(\d{1,2})`
  return text
    .replace(new RegExp(String.raw`(?<![\d./-])${short}(?![\d./])`, "gu"), mended)
    .replace(new RegExp(String.raw`(?<=日 ?[-~至到] ?)${short}(?![\d./])`, "gu"), mended)
}

/**
 * Sep-18 is a month and a year, or a day that was typed so; a clock time alone is a part of a day; a column too narrow
 * for its dates shows ####.
 */
const fromOther = (text: string): Mended => {
  const [, month, day] = /^([A-Z][a-z]{2})-(\d{1,2})$/u.exec(text) ?? []
  const date = month === undefined ? undefined : machineDates(`${day}-${month}`)
  return date?.endsWith("日") || /^(#+|0?\.\d+)$/u.test(text) ? refuse("spreadsheet", { text }, date) : undefined
}

/** The midnight that spreadsheets write behind a date without a clock time. */
const midnight = /(?<=^[\d./-]{6,10})[ T]0?0:00(:00)?$/u

/**
 * Reads what a spreadsheet made of a text that it took for a date or a number, where it is certain, and refuses it
 * where it is not. Only a whole cell can be changed in this way.
 */
export const mendSpreadsheet = (plain: string, known: Known): Result.Result<string, Refused> => {
  const text = plain.trim().replace(midnight, "")
  return (
    fromSerial(text, known) ??
    fromNumber(text, known) ??
    fromYear(text, known) ??
    fromPair(text, known) ??
    fromOther(text) ??
    Result.succeed(withYear(machineDates(text), known))
  )
}
