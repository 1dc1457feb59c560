import type { Scope } from "../condition/Scope.ts"
import type { ActivityEntries } from "../requirement/Requirement.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Schedule } from "../time/Schedule.ts"
import { isVague, lastNamedDay } from "./redate.ts"
import { timeTargets } from "./timeTargets.ts"

/** A day for each of the groups of days that are asked for: the first that is still to come, or else its first. */
export const daysFor = (
  demands: ReadonlyArray<{ readonly number: Pick<ActivityEntries, "between"> }>,
  { today }: Pick<Scope, "today">
): ReadonlyArray<PlainDate> =>
  demands.flatMap(({ number: { between } }) => {
    if (between === undefined) return []
    return between.start < today && today <= between.end ? [today] : [between.start]
  })

/** The schedule with a session on each of the days besides; `undefined` if there are none. */
export const withSessionsOn = (days: ReadonlyArray<PlainDate>, time?: Schedule): Schedule | undefined => {
  const [first, ...rest] = [...(time?.sessions ?? []), ...days.map((start) => ({ start }))]
  return first === undefined || days.length === 0 ? undefined : { sessions: [first, ...rest] }
}

/**
 * Times by which an activity takes place on one of the days, or on all of them: sessions are added while it is still
 * to come, and what is open is told.
 */
export const timesOn = (
  days: ReadonlyArray<PlainDate>,
  time: Schedule | undefined,
  scope: Scope
): ReadonlyArray<Schedule> => {
  const oneOrAll = (some: ReadonlyArray<PlainDate>) =>
    [...some.map((day) => [day]), some].flatMap((chosen) => withSessionsOn(chosen, time) ?? [])
  if (time === undefined) return oneOrAll(days)
  if (isVague(time)) {
    return days.flatMap((day) =>
      timeTargets({ about: "days", days: { start: day, end: day }, wholly: false, wanted: true }, time, scope, false)
    )
  }
  return lastNamedDay(time) < scope.today ? [] : oneOrAll(days.filter((day) => day >= scope.today))
}
