import type { CivilDate } from "../Table.ts"
import { areNames, further } from "./further.ts"
import type { Section, Token } from "./sections.ts"

const secondsPerDay = 86_400
const millisecondsPerDay = 86_400_000
/** Days from the first of the 1900 calendar to that of the 1904 one. */
const days1904 = 1462
/** The last day of the year 9999. */
const lastSerial = 2_958_465
/** 1900-01-00 and 1900-02-29, which there were not, but in a spreadsheet there are. */
const noDays: ReadonlyMap<number, readonly [month: number, day: number]> = new Map([
  [0, [1, 0]],
  [60, [2, 29]]
])

/** The moment of a serial number, as far as a section shows it. */
interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Whether there was such a day. */
  readonly isDay: boolean
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly fraction: number
  /** Seconds from the beginning of the calendar. */
  readonly seconds: number
}

const momentOf = (serial: number, showsSeconds: boolean, digits: number): Moment => {
  // Whole seconds are rounded where they are shown; otherwise only what floating point has lost is made good.
  const unit = showsSeconds ? 10 ** Math.min(digits, 3) : 1000
  const parts = Math.round(serial * secondsPerDay * unit)
  const seconds = Math.floor(parts / unit)
  const days = Math.floor(seconds / secondsPerDay)
  const ofDay = seconds - days * secondsPerDay
  const date = new Date((days + (days < 60 ? 1 : 0) - 25_569) * millisecondsPerDay)
  const [month, day] = noDays.get(days) ?? [date.getUTCMonth() + 1, date.getUTCDate()]
  return {
    year: Math.max(1900, date.getUTCFullYear()),
    month,
    day,
    isDay: !noDays.has(days),
    // What is shown of the first days of 1900 is a day wrong in spreadsheets, too.
    weekday: (days + 6) % 7,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    fraction: (parts - seconds * unit) / unit,
    seconds
  }
}

const padded = (value: number, length: number): string => String(value).padStart(Math.min(length, 2), "0")

const yearOf = (year: number, length: number): string =>
  length <= 2 ? padded(year % 100, 2) : String(year).padStart(4, "0")

const elapsedOf = (seconds: number, letter: string): number =>
  Math.floor(seconds / (letter === "h" ? 3600 : letter === "m" ? 60 : 1))

/** What a letter of a date shows, with the digits of the section. */
const shown = (letter: string, length: number, moment: Moment, section: Section, isHalfDay: boolean): string => {
  const { chinese, isChineseNames } = section
  const number = (text: string): string => (chinese === 0 ? text : further().chineseNumber(text, chinese))
  if (areNames(letter, length))
    return letter === "m"
      ? further().monthName(moment.month, length, isChineseNames)
      : further().dayName(moment.weekday, letter, length, isChineseNames)
  const year = yearOf(moment.year, letter === "e" ? 4 : length)
  switch (letter) {
    case "y":
    case "e":
      return chinese === 0 ? year : further().chineseDigits(year, chinese)
    case "m":
      return number(padded(moment.month, length))
    case "d":
      return number(padded(moment.day, length))
    case "h":
      return number(padded(isHalfDay ? moment.hour % 12 || 12 : moment.hour, length))
    case "n":
      return number(padded(moment.minute, length))
    case "s":
      return number(padded(moment.second, length))
    default:
      return ""
  }
}

/** The date that a section shows: what it does not show is left out. */
const civil = (moment: Moment, shows: (letters: string) => boolean): CivilDate | undefined => {
  // A year alone is no date, nor is a time of day.
  if (!shows("mda") || !moment.isDay) return undefined
  return {
    year: moment.year,
    month: moment.month,
    ...(shows("da") && { day: moment.day }),
    ...(shows("h") && { hour: moment.hour }),
    ...(shows("n") && { minute: moment.minute }),
    ...(shows("s") && { second: moment.second })
  }
}

/** How many digits of a second the zeros behind `ss.` show. */
const fractionDigits = (tokens: ReadonlyArray<Token>): number => {
  const point = tokens.findIndex(({ is }, at) => is === "point" && tokens[at + 1]?.is === "digit")
  return point < 0 ? 0 : tokens.slice(point).filter(({ is }) => is === "digit").length
}

const lettersOf = (tokens: ReadonlyArray<Token>): string =>
  tokens
    .map((token) => (token.is === "date" ? token.letter : token.is === "elapsed" ? token.letter.replace("m", "n") : ""))
    .join("")

/** What a section shows of a serial number, and that number in the 1900 calendar. */
export interface ShownDate {
  readonly text: string
  readonly date: CivilDate | undefined
  readonly serial: number
}

/** A serial number by a section that shows dates; `undefined` if it is beyond the calendar. */
export const showDate = (value: number, section: Section, is1904: boolean): ShownDate | undefined => {
  const { tokens } = section
  const letters = lettersOf(tokens)
  const shows = (some: string): boolean => [...some].some((letter) => letters.includes(letter))
  const serial = is1904 && shows("ymdae") ? value + days1904 : value
  if (!(serial >= 0 && serial < lastSerial + 1)) return undefined
  const digits = fractionDigits(tokens)
  const moment = momentOf(serial, shows("s"), digits)
  const isHalfDay = tokens.some(({ is }) => is === "half-day")
  let text = ""
  for (const [at, token] of tokens.entries()) {
    if (token.is === "literal") text += token.text
    else if (token.is === "date") text += shown(token.letter, token.length, moment, section, isHalfDay)
    else if (token.is === "elapsed") text += String(elapsedOf(moment.seconds, token.letter)).padStart(token.length, "0")
    else if (token.is === "half-day") text += moment.hour < 12 ? token.am : token.pm
    else if (token.is === "slash") text += "/"
    else if (token.is === "comma") text += ","
    else if (token.is === "point")
      text += tokens[at + 1]?.is === "digit" ? moment.fraction.toFixed(digits).slice(1) : "."
  }
  return { text, date: civil(moment, shows), serial }
}
