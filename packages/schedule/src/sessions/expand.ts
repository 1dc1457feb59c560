import type { PlainDate } from "@kepu/core"
import type { Session } from "@kepu/core/time"
import * as Result from "../result.ts"
import { clockText, daysBetween, eachDay, plusDays, weekdayOf } from "../calendar.ts"
import type { DaySpan, Group } from "../groups/Group.ts"
import { type Refused, refuse } from "../refusal.ts"
import { type ClockRange, resolveLastTime, resolveTime } from "./clocks.ts"
import type { DateContext } from "./days.ts"
import type { DayRange } from "./DayRange.ts"
import { pickWeekdays } from "./pickWeekdays.ts"

/** A text with more sessions than this is refused. */
export const maxSessions = 1_000

const at = (date: PlainDate, minutes: number | undefined): Session["start"] =>
  (minutes === undefined ? date : `${date}T${clockText(minutes)}`) as Session["start"]

/** A session, without an end where that says no more than the start. */
const session = (start: Session["start"], end: Session["start"]): Session =>
  end === start || end === start.slice(0, 10) ? { start } : { start, end }

const sessionsOn = (date: PlainDate, clocks: ReadonlyArray<ClockRange>): ReadonlyArray<Session> =>
  clocks.length === 0
    ? [{ start: date }]
    : clocks.map(({ end, nextDay, start }) =>
        session(at(date, start), end === undefined ? at(date, start) : at(nextDay ? plusDays(date, 1) : date, end))
      )

/** One session from the first to the last time: 9月17日9:00至9月23日18:00. */
const continuous = (
  { fromTime, toTime }: DaySpan,
  { first, last, within }: DayRange,
  context: DateContext
): Result.Result<Session, Refused> =>
  Result.gen(function* () {
    if (within) return yield* refuse("ambiguous-range")
    const start = fromTime && (yield* resolveTime(fromTime, undefined, context.assumed))
    const end = toTime && (yield* resolveLastTime(toTime, context.assumed))
    if (first === last && start !== undefined && end !== undefined && end <= start)
      return yield* refuse("end-before-start")
    return session(at(first, start), at(last, end))
  })

/** What applies to every day of a group: the weekdays that count, those that do not, and the clock times. */
interface DailyPattern {
  readonly weekdays: ReadonlyArray<number> | undefined
  readonly except: ReadonlyArray<number>
  readonly clocks: ReadonlyArray<ClockRange>
}

/** One session for each clock time of each day that counts. */
const dayByDay = (
  days: DayRange,
  { clocks, except, weekdays }: DailyPattern
): Result.Result<ReadonlyArray<Session>, Refused> => {
  const length = daysBetween(days.first, days.last) + 1
  if (length * Math.max(clocks.length, 1) > maxSessions) return refuse("too-many")
  if (days.within && weekdays === undefined) return refuse("ambiguous-range")
  const chosen = eachDay(days.first, days.last).filter((day) => {
    const weekday = weekdayOf(day)
    return (weekdays?.includes(weekday) ?? true) && !except.includes(weekday)
  })
  // 9月17日（每周六） contradicts itself if that day is no Saturday.
  if (length === 1 && chosen.length === 0) return refuse("ambiguous-range")
  return Result.succeed(chosen.flatMap((day) => sessionsOn(day, clocks)))
}

const isRun = ({ each }: Group, { clocks, except }: DailyPattern): boolean =>
  each?.run === true && clocks.length === 0 && except.length === 0

/** 周三至周五: one session where those days follow each other. 周六至周一 over the ends of a window is none. */
const runOf = (days: DayRange, pattern: DailyPattern): Result.Result<ReadonlyArray<Session>, Refused> =>
  Result.gen(function* () {
    const { weekdays = [] } = pattern
    const sessions = yield* dayByDay(days, pattern)
    const [first, last] = [sessions[0], sessions.at(-1)]
    if (first === undefined || last === undefined) return sessions
    const [start, end] = [first.start as PlainDate, last.start as PlainDate]
    if (daysBetween(start, end) === sessions.length - 1) return [session(start, end)]
    const wraps = (weekdays[0] ?? 0) > (weekdays.at(-1) ?? 0)
    return wraps ? yield* refuse("ambiguous-range") : sessions
  })

/**
 * The sessions of a group: one for each range of days or, with clock times or weekdays to pick, for each time of each
 * day.
 */
export const expand = (
  group: Group,
  spans: ReadonlyArray<DayRange>,
  clocks: ReadonlyArray<ClockRange>,
  context: DateContext
): Result.Result<ReadonlyArray<Session>, Refused> =>
  Result.gen(function* () {
    const pattern: DailyPattern = {
      weekdays: yield* pickWeekdays(group, spans),
      except: group.except?.days ?? [],
      clocks
    }
    const daily = pattern.weekdays !== undefined || pattern.except.length > 0 || clocks.length > 0
    const sessions: Array<Session> = []
    for (const [index, days] of spans.entries()) {
      const span = group.days[index]
      const timed = span?.fromTime !== undefined || span?.toTime !== undefined
      if (timed && daily) return yield* refuse("ambiguous-range")
      if (timed) sessions.push(yield* continuous(span, days, context))
      else if (isRun(group, pattern)) sessions.push(...(yield* runOf(days, pattern)))
      else if (daily) sessions.push(...(yield* dayByDay(days, pattern)))
      else sessions.push(session(days.first, days.last))
      if (sessions.length > maxSessions) return yield* refuse("too-many")
    }
    return sessions.length > 0 ? sessions : yield* refuse("no-day-left")
  })
