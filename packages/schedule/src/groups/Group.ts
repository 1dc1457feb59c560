import type { ClockPhrase, DatePhrase, ExceptPhrase, LengthPhrase, WeekdaysPhrase } from "../phrases/Phrase.ts"

/** A clock time, a part of the day, or both: 9:00, 下午, 下午2:00. */
export interface Time {
  readonly text: string
  readonly period?: string
  readonly clock?: ClockPhrase
  /** 约9:00, 9点左右 */
  readonly about: boolean
}

/** A time of day, or a range of them: 9:00-11:00. */
export interface ClockSpan {
  readonly start: Time
  readonly end?: Time
  /** The end is on the next day: 20:00至次日6:00. */
  readonly nextDay?: true
}

/** One date or a range of dates, with the weekdays and times that stand at each end. */
export interface DaySpan {
  readonly from: DatePhrase
  readonly fromWeekdays?: WeekdaysPhrase
  readonly fromTime?: Time
  readonly to?: DatePhrase
  readonly toWeekdays?: WeekdaysPhrase
  readonly toTime?: Time
  /** From the day after the last one to `from`: 线上延续至9月30日. */
  readonly extends?: true
}

/** Dates, with the clock times and other phrases that apply to each of them. */
export interface Group {
  readonly days: Array<DaySpan>
  readonly clocks: Array<ClockSpan>
  /** The dates stand apart by blanks alone: 9月18日 9月19日. */
  spaced?: true
  /** 活动期间: the days of the window, with the year that the text states. */
  window?: { readonly year?: number }
  /** The weekdays that 每周六, 每天 or 工作日 picks; 周三至周五 is a `run` of days. */
  each?: { readonly days: ReadonlyArray<number>; readonly workdays: boolean; readonly run: boolean }
  /** 周六、周日 behind several dates: a check of the dates, or a choice from their range. */
  weekdays?: WeekdaysPhrase
  except?: ExceptPhrase
  length?: LengthPhrase
  allDay?: true
  /** The end is open: 9月16日起. */
  onwards?: true
  /** The clock times stand before the dates: 9:00-11:00，9月17日. */
  clocksFirst?: true
  /** The activity is on some of the days: 9月5日至7日之间. */
  between?: true
}

export const newGroup = (): Group => ({ days: [], clocks: [] })

/** Whether the group has more than dates, so that another date begins the next group. */
export const isQualified = ({ allDay, clocks, each, except, length, onwards }: Group): boolean =>
  clocks.length > 0 ||
  each !== undefined ||
  except !== undefined ||
  length !== undefined ||
  allDay === true ||
  onwards === true
