import type { Question } from "../../condition/Condition.ts"
import { answer } from "../../condition/holds.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { type DayKind, isOneOf } from "../../time/dayKinds.ts"
import { addDays, daysOf } from "../../time/days.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Schedule, Session } from "../../time/Schedule.ts"
import { type Distinction, distinctionsOf, those } from "./distinctions.ts"
import { subsets } from "./subsets.ts"

/** A schedule, and the day on which it is asked about. */
export interface Timing {
  readonly facts: { readonly time: Schedule }
  readonly today: PlainDate
}

/** A day of each stretch of days that are alike to the windows; before the first edge all is as after the last. */
const stretches = (
  distinctions: ReadonlyArray<Distinction>,
  scope: Scope
): readonly [PlainDate, ...Array<PlainDate>] => {
  const edges = those(distinctions, "days").flatMap(({ end, start }) => [start, addDays(end, 1)])
  const starts = [...new Set(edges)].toSorted()
  const [first = scope.today, ...rest] = starts.length === 0 ? [scope.today] : starts
  const kinds = those(distinctions, "kinds").map((one) => one.kinds)
  if (kinds.length === 0) return [first, ...rest]
  const days = [first, ...rest].flatMap((start, n) => eachOfKinds(start, rest[n], kinds, scope))
  return [days[0] ?? first, ...days.slice(1)]
}

/** How many days after the last edge are looked at for days of each kind. */
const beyond = 60

/** From a day to before another, or some days on, one day for each way in which days are of the kinds, where that is known. */
const eachOfKinds = (
  start: PlainDate,
  next: PlainDate | undefined,
  kinds: ReadonlyArray<ReadonlyArray<DayKind>>,
  { notice: { calendar } }: Scope
): ReadonlyArray<PlainDate> => {
  const end = next === undefined ? addDays(start, beyond) : addDays(next, -1)
  const found = new Map<string, PlainDate>()
  for (const day of daysOf({ start, end })) {
    const truths = kinds.map((own) => isOneOf(day, own, calendar))
    if (truths.includes(undefined)) continue
    const key = truths.join()
    if (!found.has(key)) found.set(key, day)
  }
  return [...found.values()]
}

const asksOfTime = ({ by }: Distinction): boolean => by === "days" || by === "kinds" || by === "today"

/**
 * Schedules and days of asking, one pair for every way in which the questions about time can answer; `undefined`
 * if there are more than `most` schedules to try.
 *
 * A schedule is as good as the set of the stretches that it meets: a session over several of them answers like one
 * in each. Whatever the schedule, its last day is still to come on the day before all of them, and has come on the
 * last of them.
 */
export const times = (
  asked: ReadonlyArray<Question>,
  scope: Scope,
  most: number
): ReadonlyArray<Timing> | undefined => {
  const questions = asked.filter((question) => distinctionsOf([question], scope).some(asksOfTime))
  const days = stretches(distinctionsOf(questions, scope), scope)
  const schedules = subsets(days, most)?.slice(1)
  if (schedules === undefined) return undefined
  const found = new Map<string, Timing>()
  for (const schedule of schedules) {
    const [first, ...rest] = schedule.map((start): Session => ({ start }))
    const facts = { time: { sessions: [first!, ...rest] } } as const
    for (const today of [addDays(days[0], -1), days.at(-1)!]) {
      const answers = questions.map((question) => answer(question, facts as unknown as Activity, { ...scope, today }))
      const key = answers.join(" ")
      if (!found.has(key)) found.set(key, { facts, today })
    }
  }
  return [...found.values()]
}
