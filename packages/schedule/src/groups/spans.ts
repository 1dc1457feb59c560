import type { WeekdaysPhrase } from "../phrases/Phrase.ts"
import { attempt, type Cursor, peek, skip, skipRangeMark, take } from "./cursor.ts"
import type { ClockSpan, DaySpan, Time } from "./Group.ts"

/** 9:00, 下午2:00, 约9点, 9:00左右, 上午 */
const readTime = (cursor: Cursor): Time | undefined =>
  attempt(cursor, () => {
    const first = take(cursor, "about")
    const period = take(cursor, "period")
    // 下午放学后4:30
    if (period && peek(cursor)?.gap === "none") skip(cursor, "period")
    // 上午，9:00
    if (period && peek(cursor)?.text === "," && peek(cursor, 1)?.kind === "clock") skip(cursor, "list")
    const before = take(cursor, "about") ?? first
    const clock = take(cursor, "clock")
    if (period === undefined && clock === undefined) return undefined
    const after = clock && take(cursor, "about")
    return {
      text: (period?.text ?? "") + (clock?.text ?? ""),
      about: before !== undefined || after !== undefined,
      ...(period ? { period: period.text } : {}),
      ...(clock ? { clock } : {})
    }
  })

/** 9:00, 下午2:00-4:00, 20:00至次日6:00, 上午, 上午至下午 */
export const readClockSpan = (cursor: Cursor): ClockSpan | undefined => {
  const start = readTime(cursor)
  if (start === undefined) return undefined
  return (
    attempt(cursor, () => {
      const begun = skip(cursor, "onwards", "begins", "launch")
      const joined = skipRangeMark(cursor) ? "joined" : begun && skip(cursor, "list") ? "listed" : undefined
      if (joined === undefined) return undefined
      const nextDay = take(cursor, "nextDay")
      const end = readTime(cursor)
      if (end === undefined || (start.clock === undefined) !== (end.clock === undefined)) return undefined
      // 9:00开始，11:00结束
      if (!skip(cursor, "stop") && joined === "listed") return undefined
      return { start, end, ...(nextDay ? ({ nextDay: true } as const) : {}) }
    }) ?? { start }
  )
}

/** Weekdays that describe the date before them; 每周六 does not. */
const takeWeekdays = (cursor: Cursor): WeekdaysPhrase | undefined =>
  attempt(cursor, () => {
    const weekdays = take(cursor, "weekdays")
    return weekdays?.each ? undefined : weekdays
  })

/** 至9月23日（周六）18:00. A clock time belongs to the end if the start has one too (`timed`) or if 止 follows. */
const readEnd = (cursor: Cursor, timed: boolean): Pick<DaySpan, "to" | "toWeekdays" | "toTime"> | undefined => {
  const begun = skip(cursor, "onwards", "begins", "launch")
  const separated = peek(cursor, 1)?.kind === "to" || begun ? skip(cursor, "list", "break") : false
  // 9月17日开幕，展期至10月8日
  if (separated && peek(cursor, 1)?.kind === "to") skip(cursor, "label")
  const joined = skipRangeMark(cursor)
  const to = take(cursor, "date")
  // 9月17日开始，9月23日结束
  if (!joined && !(begun && separated && peek(cursor)?.kind === "stop")) return undefined
  if (to === undefined) return undefined
  const toWeekdays = takeWeekdays(cursor)
  const toTime = attempt(cursor, () => {
    const time = readTime(cursor)
    return timed || peek(cursor)?.kind === "stop" ? time : undefined
  })
  skip(cursor, "stop")
  return { to, ...(toWeekdays ? { toWeekdays } : {}), ...(toTime ? { toTime } : {}) }
}

/** 9月17日（周日）, 9月17日-23日, 9月17日9:00至9月23日18:00 */
export const readDaySpan = (cursor: Cursor): DaySpan | undefined => {
  const from = take(cursor, "date")
  if (from === undefined) return undefined
  const fromWeekdays = takeWeekdays(cursor)
  const start = { from, ...(fromWeekdays ? { fromWeekdays } : {}) }
  return (
    attempt(cursor, () => {
      const fromTime = readTime(cursor)
      const end = readEnd(cursor, fromTime !== undefined)
      return end && { ...start, ...(fromTime ? { fromTime } : {}), ...end }
    }) ?? start
  )
}
