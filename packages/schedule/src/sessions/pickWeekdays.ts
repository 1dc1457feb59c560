import type { PlainDate } from "@kepu/core"
import * as Result from "../result.ts"
import { daysBetween, eachDay, weekdayOf } from "../calendar.ts"
import type { DaySpan, Group } from "../groups/Group.ts"
import type { WeekdaysPhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"
import { checkWeekday } from "./checkWeekday.ts"
import type { DayRange } from "./DayRange.ts"

const daysOfWeek = 7

/** Checks weekdays against the last days, one by one: 9月16日、17日（周六、周日）. */
const checkEach = (days: ReadonlyArray<PlainDate>, stated: ReadonlyArray<number>): Result.Result<void, Refused> =>
  Result.gen(function* () {
    const described = days.slice(-stated.length)
    if (described.length < stated.length) return yield* refuse("ambiguous-range")
    for (const [index, day] of described.entries()) yield* checkWeekday(day, stated[index] ?? 0)
  })

/** Phrases of two or more weekdays beside a date or at the end of a range. */
const severalWeekdays = ({ fromWeekdays, toWeekdays }: DaySpan): ReadonlyArray<WeekdaysPhrase> =>
  [fromWeekdays, toWeekdays].flatMap((weekdays) => (weekdays && weekdays.days.length > 1 ? [weekdays] : []))

/**
 * The weekdays that pick days from the group's ranges; `undefined` if all days count.
 *
 * Weekdays without 每 describe the days if there is one for each day, and are then checked. Over more than a week they
 * pick days. Anything else is ambiguous.
 */
export const pickWeekdays = (
  group: Group,
  spans: ReadonlyArray<DayRange>
): Result.Result<ReadonlyArray<number> | undefined, Refused> =>
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
      yield* checkEach(
        spans.map(({ first }) => first),
        weekdays.days
      )
      return undefined
    }
    // 9月周末 may be every weekend of the month or one of them.
    if (spans.length > 1 || days.within || weekdays.days.length === 1) return yield* refuse("ambiguous-range")
    const length = daysBetween(days.first, days.last) + 1
    const ends = weekdayOf(days.first) === weekdays.days[0] && weekdayOf(days.last) === weekdays.days.at(-1)
    if (length === weekdays.days.length) {
      yield* checkEach(eachDay(days.first, days.last), weekdays.days)
      return undefined
    }
    if (length <= daysOfWeek || (ends && !weekdays.through)) return yield* refuse("ambiguous-range")
    return weekdays.days
  })
