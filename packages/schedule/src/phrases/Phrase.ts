import type { Refused } from "../refusal.ts"
import type { WordKind } from "../tokens/lexicon.ts"
import type { Gap, Token } from "../tokens/tokensOf.ts"

/** A day, a part of a month or a whole month. Fields that the text does not state are absent. */
export interface DatePhrase {
  readonly kind: "date"
  readonly text: string
  /** A year of four digits, or of two: 23年. */
  readonly year?: number
  /** 次年, 翌年: the year after that of the previous date. */
  readonly nextYear?: true
  readonly month?: number
  readonly day?: number
  /** Instead of `day`: a range of days in the month, 31 standing for the last one. */
  readonly within?: readonly [first: number, last: number]
  /** Instead of `day`: 第三个周六, 最后一个周六 (`last`), 第三个周末 (6 and 7) or, without weekdays, 第三周. */
  readonly nth?: { readonly index: number | "last"; readonly weekdays: ReadonlyArray<number> }
  /** All days of `within`; without it, some of them. */
  readonly whole?: true
  /** Written like a date of the lunar calendar, in numerals without 日: 八月十五. */
  readonly lunar?: true
  /** The month and the day are of the lunar calendar, by name: 农历八月十五. */
  readonly calendar?: "lunar"
  /** The day of a festival: 中秋节. */
  readonly festival?: true
  /** The separator of a date in digits: 2023-09-17. */
  readonly separator?: DateSeparator
}

export type DateSeparator = "dot" | "slash" | "dash"

/** Whether the phrase is one day: 9月17日, 9月第三个周六. */
export const isOneDay = ({ day, nth }: DatePhrase): boolean => day !== undefined || nth?.weekdays.length === 1

/** A year without a month: 2023年全国科普日期间. */
export interface YearPhrase {
  readonly kind: "year"
  readonly text: string
  readonly year: number
}

/** A clock time as written: `hour` may be of the 12-hour or of the 24-hour clock. */
export interface ClockPhrase {
  readonly kind: "clock"
  readonly text: string
  readonly hour: number
  readonly minute: number
  /** The hour has a leading zero, as on the 24-hour clock only. */
  readonly padded: boolean
  /** Written with a dot: 9.30. */
  readonly dotted?: true
  /** Whether the suffix is pm; absent without a suffix. */
  readonly afternoon?: boolean
}

export interface WeekdaysPhrase {
  readonly kind: "weekdays"
  readonly text: string
  /** 1 for Monday to 7 for Sunday, in the order of the text. */
  readonly days: ReadonlyArray<number>
  /** Written as one range: 周一至周五. */
  readonly through: boolean
  /** Whether it picks days, as 每周六 and 工作日 do. Otherwise it may only repeat the weekday of a date. */
  readonly each: boolean
  readonly workdays?: true
}

/** Weekdays that are left out: 周一闭馆. */
export interface ExceptPhrase {
  readonly kind: "except"
  readonly text: string
  readonly days: ReadonlyArray<number>
}

/** A duration: 为期3天, 持续2小时. Weeks are told in days, hours in minutes. */
export interface LengthPhrase {
  readonly kind: "length"
  readonly text: string
  readonly amount: number
  readonly unit: "days" | "months" | "minutes"
}

/** A number without a unit, which its neighbours may supply: 17 in 9月17、18日. */
export interface BarePhrase {
  readonly kind: "bare"
  readonly text: string
  readonly value: number
}

/** A word that is a phrase of its own. */
export interface WordPhrase {
  readonly kind:
    | Extract<
        WordKind,
        | "period"
        | "daily"
        | "allDay"
        | "to"
        | "dash"
        | "list"
        | "break"
        | "onwards"
        | "begins"
        | "stop"
        | "about"
        | "between"
        | "during"
        | "noticePeriod"
        | "noticeName"
        | "launch"
        | "scene"
        | "festival"
        | "nextDay"
        | "remark"
        | "aside"
        | "lunar"
      >
    | "label"
    | "count"
    | "other"
  readonly text: string
}

/** Words because of which the text is refused. */
export interface RefusedPhrase {
  readonly kind: "refused"
  readonly text: string
  readonly refusal: Refused
}

export type Phrase =
  | DatePhrase
  | YearPhrase
  | ClockPhrase
  | WeekdaysPhrase
  | ExceptPhrase
  | LengthPhrase
  | BarePhrase
  | WordPhrase
  | RefusedPhrase

/** Whether the phrase joins the two ends of a range: 至, -, ～. */
export const isRangeMark = (phrase: Phrase | undefined): boolean => phrase?.kind === "to" || phrase?.kind === "dash"

/** A phrase with the white space before it. */
export type PlacedPhrase = Phrase & { readonly gap: Gap }

/** A phrase that begins at a given token, and the number of its tokens. */
export type Match = readonly [phrase: Phrase, count: number]

export type Tokens = ReadonlyArray<Token>

/** The text of `count` tokens, as messages quote it. */
export const quote = (tokens: Tokens, at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map((token, index) => (index > 0 && token.gap !== "none" ? " " : "") + token.text)
    .join("")
