import type { Scope } from "../condition/Scope.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Schedule } from "../time/Schedule.ts"
import { isVague, lastNamedDay } from "./redate.ts"
import { timeTargets } from "./timeTargets.ts"

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
