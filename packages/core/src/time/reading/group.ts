import type { ClockPhrase, DatePhrase, ExceptPhrase, LengthPhrase, WeekdaysPhrase } from "./phrase.ts"

/** A clock with the part of the day before it, or only the part of the day: 下午2:00, 下午. */
export interface Time {
  readonly text: string
  readonly period?: string
  readonly clock?: ClockPhrase
  /** 约9:00, 9点左右 */
  readonly about: boolean
}

export interface ClockSpan {
  readonly start: Time
  readonly end?: Time
  /** The end is on the next day: 20:00至次日6:00. */
  readonly nextDay?: true
}

/** One day, or the days from one to another, and the times that stand at its two ends. */
export interface DaySpan {
  readonly from: DatePhrase
  readonly fromWeekdays?: WeekdaysPhrase
  readonly fromTime?: Time
  readonly to?: DatePhrase
  readonly toWeekdays?: WeekdaysPhrase
  readonly toTime?: Time
}

/** Days, and the clocks and other words that hold for each of them. */
export interface Group {
  readonly days: Array<DaySpan>
  readonly clocks: Array<ClockSpan>
  /** 活动期间: the days of the notice's window, in the year that the text names, if any. */
  window?: { readonly year?: number }
  /** The days of the week that 每周六, 每天 and the like pick. */
  each?: { readonly days: ReadonlyArray<number>; readonly workdays: boolean }
  /** 周六、周日 behind several days: to be checked against them. */
  weekdays?: WeekdaysPhrase
  except?: ExceptPhrase
  length?: LengthPhrase
  allDay?: true
  /** It goes on from its day or clock: 9月16日起. */
  onwards?: true
  /** Clocks were said before the days: 9:00-11:00，9月17日. */
  clocksFirst?: true
  /** It lies somewhere between its days: 9月5日至7日之间. */
  between?: true
}

export const newGroup = (): Group => ({ days: [], clocks: [] })

/** Whether something besides days has been said, so that another date begins another group. */
export const isQualified = ({ allDay, clocks, each, except, length, onwards }: Group): boolean =>
  clocks.length > 0 ||
  each !== undefined ||
  except !== undefined ||
  length !== undefined ||
  allDay === true ||
  onwards === true
