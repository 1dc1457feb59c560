import * as Result from "effect/Result"
import type { PlainDate } from "../PlainDate.ts"
import type { Session } from "../Schedule.ts"
import { daysFrom, plusDays, weekdayOf } from "./calendar.ts"
import type { DaySpan, Group } from "./group.ts"
import { daysOf, picked } from "./pick.ts"
import { type Refusal, refuse } from "./refusal.ts"
import { type Clocks, resolveLastTime, resolveTime } from "./resolveClock.ts"
import type { Days, Scope } from "./resolveDay.ts"

const longestRun = 1_000

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const at = (date: PlainDate, minutes: number | undefined): Session["start"] =>
  (minutes === undefined ? date : `${date}T${clockText(minutes)}`) as Session["start"]

/** A session in its shortest form: no end where that says no more than the start. */
const session = (start: Session["start"], end: Session["start"]): Session =>
  end === start || end === start.slice(0, 10) ? { start } : { start, end }

const sessionsOn = (date: PlainDate, clocks: ReadonlyArray<Clocks>): ReadonlyArray<Session> =>
  clocks.length === 0
    ? [{ start: date }]
    : clocks.map(({ end, nextDay, start }) =>
        session(at(date, start), end === undefined ? at(date, start) : at(nextDay ? plusDays(date, 1) : date, end))
      )

/** 9月17日9:00至9月23日18:00 is one session. */
const fromEndToEnd = (
  { fromTime, toTime }: DaySpan,
  { first, last, within }: Days,
  scope: Scope
): Result.Result<Session, Refusal> =>
  Result.gen(function* () {
    if (within) return yield* refuse("ambiguous-range")
    const start = fromTime && (yield* resolveTime(fromTime, undefined, scope.notes))
    const end = toTime && (yield* resolveLastTime(toTime, scope.notes))
    if (first === last && start !== undefined && end !== undefined && end <= start)
      return yield* refuse("end-before-start")
    return session(at(first, start), at(last, end))
  })

/** What every day of a group has in common. */
interface Plan {
  readonly weekdays: ReadonlyArray<number> | undefined
  readonly except: ReadonlyArray<number>
  readonly clocks: ReadonlyArray<Clocks>
}

/** One session for each clock of each day that is picked. */
const dayByDay = (days: Days, { clocks, except, weekdays }: Plan): Result.Result<ReadonlyArray<Session>, Refusal> => {
  const length = daysFrom(days.first, days.last) + 1
  if (length * Math.max(clocks.length, 1) > longestRun) return refuse("too-many")
  if (days.within && weekdays === undefined) return refuse("ambiguous-range")
  const chosen = daysOf(days).filter((day) => {
    const weekday = weekdayOf(day)
    return (weekdays?.includes(weekday) ?? true) && !except.includes(weekday)
  })
  // 9月17日（每周六）: a day that is named and not picked is a contradiction.
  if (length === 1 && chosen.length === 0) return refuse("ambiguous-range")
  return Result.succeed(chosen.flatMap((day) => sessionsOn(day, clocks)))
}

/** The sessions of a group: each span as a whole, or its days one by one where they have clocks or are picked. */
export const expand = (
  group: Group,
  spans: ReadonlyArray<Days>,
  clocks: ReadonlyArray<Clocks>,
  scope: Scope
): Result.Result<ReadonlyArray<Session>, Refusal> =>
  Result.gen(function* () {
    const plan: Plan = { weekdays: yield* picked(group, spans), except: group.except?.days ?? [], clocks }
    const daily = plan.weekdays !== undefined || plan.except.length > 0 || clocks.length > 0
    const sessions: Array<Session> = []
    for (const [index, days] of spans.entries()) {
      const span = group.days[index]
      const timed = span?.fromTime !== undefined || span?.toTime !== undefined
      if (timed && daily) return yield* refuse("ambiguous-range")
      if (timed) sessions.push(yield* fromEndToEnd(span, days, scope))
      else if (daily) sessions.push(...(yield* dayByDay(days, plan)))
      else sessions.push(session(days.first, days.last))
      if (sessions.length > longestRun) return yield* refuse("too-many")
    }
    return sessions.length > 0 ? sessions : yield* refuse("no-day-left")
  })
