import type { WordKind } from "./lexicon.ts"
import type { Refusal } from "./refusal.ts"
import type { Gap, Token } from "./tokens.ts"

/** A day, a part of a month or a whole month, with as much of it as the text states. */
export interface DatePhrase {
  readonly kind: "date"
  readonly text: string
  /** Four digits, or two of them: 23年. */
  readonly year?: number
  /** 次年, 翌年: the year after the one before. */
  readonly nextYear?: true
  readonly month?: number
  readonly day?: number
  /** The days of the month in which it lies, 31 standing for the last one; absent with `day`. */
  readonly within?: readonly [first: number, last: number]
  /** All of `within` and not just somewhere in it. */
  readonly whole?: true
  /** Written like a day of the lunar calendar, without 日: 八月十五. */
  readonly lunar?: true
  /** Written with signs only, so that what follows may be too. */
  readonly sign?: Sign
}

/** What stands between the numbers of a date without words. */
export type Sign = "dot" | "slash" | "dash"

/** A year by itself: 2023年全国科普日期间. */
export interface YearPhrase {
  readonly kind: "year"
  readonly text: string
  readonly year: number
}

/** A clock as written; `hour` is not yet told from morning or afternoon. */
export interface ClockPhrase {
  readonly kind: "clock"
  readonly text: string
  readonly hour: number
  readonly minute: number
  /** Written with a leading zero, which only the 24-hour clock has. */
  readonly padded: boolean
  readonly dotted?: true
  readonly afternoon?: boolean
}

export interface WeekdaysPhrase {
  readonly kind: "weekdays"
  readonly text: string
  /** 1 to 7, in the order of the text. */
  readonly days: ReadonlyArray<number>
  /** One range: 周一至周五. */
  readonly through: boolean
  /** It picks days out (每周六, 工作日) and does not name one that is already said. */
  readonly each: boolean
  readonly kept?: "workdays"
}

/** 周一闭馆 */
export interface ExceptPhrase {
  readonly kind: "except"
  readonly text: string
  readonly days: ReadonlyArray<number>
}

/** 为期3天, 持续2小时 */
export interface LengthPhrase {
  readonly kind: "length"
  readonly text: string
  readonly amount: number
  readonly unit: "days" | "months" | "minutes"
}

/** A number whose unit has to come from its neighbours: 17 in 9月17、18日. */
export interface BarePhrase {
  readonly kind: "bare"
  readonly text: string
  readonly value: number
}

/** A word that is a phrase by itself. */
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

/** Something that keeps the text from being read. */
export interface RefusedPhrase {
  readonly kind: "refused"
  readonly text: string
  readonly refusal: Refusal
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

/** Whether the phrase joins two ends: 至, -, ～. */
export const isTo = (phrase: Phrase | undefined): boolean => phrase?.kind === "to" || phrase?.kind === "dash"

/** A phrase and what stands before it. */
export type Placed = Phrase & { readonly gap: Gap }

/** A phrase and the number of tokens it took. */
export type Taken = readonly [phrase: Phrase, count: number]

export type Tokens = ReadonlyArray<Token>

/** The text of `count` tokens, as reasons quote it. */
export const quote = (tokens: Tokens, at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map((token, index) => (index > 0 && token.gap !== "none" ? " " : "") + token.text)
    .join("")
