import * as Result from "effect/Result"
import type { PlainDate } from "../PlainDate.ts"
import { daysFrom, plusDays, weekdayOf } from "./calendar.ts"
import { checkWeekday } from "./checkWeekday.ts"
import type { DaySpan, Group } from "./group.ts"
import type { WeekdaysPhrase } from "./phrase.ts"
import { type Refusal, refuse } from "./refusal.ts"
import type { Days } from "./resolveDay.ts"

const week = 7

/** Every day from first to last. */
export const daysOf = ({ first, last }: Days): ReadonlyArray<PlainDate> =>
  Array.from({ length: daysFrom(first, last) + 1 }, (_, index) => plusDays(first, index))

/** Weekdays said of days one by one: 9月16日、17日（周六、周日）. */
const checkPairs = (days: ReadonlyArray<PlainDate>, stated: ReadonlyArray<number>): Result.Result<void, Refusal> =>
  Result.gen(function* () {
    const said = days.slice(-stated.length)
    if (said.length < stated.length) return yield* refuse("ambiguous-range")
    for (const [index, day] of said.entries()) yield* checkWeekday(day, stated[index] ?? 0)
  })

const severalWeekdays = ({ fromWeekdays, toWeekdays }: DaySpan): ReadonlyArray<WeekdaysPhrase> =>
  [fromWeekdays, toWeekdays].flatMap((weekdays) => (weekdays && weekdays.days.length > 1 ? [weekdays] : []))

/**
 * The weekdays that pick days from the group's spans, if any do. Weekdays without 每 are a check where they fit the
 * days one by one or are the ends of a range within a week; over more than a week they pick.
 */
export const picked = (
  group: Group,
  spans: ReadonlyArray<Days>
): Result.Result<ReadonlyArray<number> | undefined, Refusal> =>
  Result.gen(function* () {
    if (group.each) return group.each.days
    const several = group.days.flatMap(severalWeekdays)
    const weekdays = group.weekdays ?? several[0]
    const days = spans.at(-1)
    const last = group.days.at(-1)
    const atEnd = several.every((each) => each === (last?.to ? last.toWeekdays : last?.fromWeekdays))
    if (!atEnd || (group.weekdays && several.length > 0)) return yield* refuse("ambiguous-range")
    if (weekdays === undefined || days === undefined) return undefined
    if (spans.every(({ first, last }) => first === last)) {
      yield* checkPairs(
        spans.map(({ first }) => first),
        weekdays.days
      )
      return undefined
    }
    // 9月周末 may be every weekend of the month or one of them.
    if (spans.length > 1 || days.within || weekdays.days.length === 1) return yield* refuse("ambiguous-range")
    const length = daysFrom(days.first, days.last) + 1
    const ends = weekdayOf(days.first) === weekdays.days[0] && weekdayOf(days.last) === weekdays.days.at(-1)
    if (length === weekdays.days.length) {
      yield* checkPairs(daysOf(days), weekdays.days)
      return undefined
    }
    if (length <= week || (ends && !weekdays.through)) return yield* refuse("ambiguous-range")
    return weekdays.days
  })
