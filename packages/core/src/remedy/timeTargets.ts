import type { Scope } from "../condition/Scope.ts"
import { dayOf } from "../time/dayOf.ts"
import { type DayKind, isOneOf, isOnKinds } from "../time/dayKinds.ts"
import { addDays } from "../time/days.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { firstDay, hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Schedule, Session } from "../time/Schedule.ts"
import type { Truth } from "../Truth.ts"
import { type Days, isVague, lastNamedDay, later, redate, refine } from "./redate.ts"

/** What is asked of a time: that it meets some days, or that it is over. */
export type TimeAsked =
  | { readonly about: "days"; readonly days: Days; readonly wholly: boolean; readonly wanted: boolean }
  | {
      readonly about: "kinds"
      readonly kinds: ReadonlyArray<DayKind>
      readonly wholly: boolean
      readonly wanted: boolean
    }
  | { readonly about: "last-day"; readonly wanted: boolean }

const answers = (asked: TimeAsked, time: Schedule, { notice, today }: Scope): Truth => {
  if (asked.about === "last-day") return hasReachedLastDay(time, today)
  if (asked.about === "kinds") return isOnKinds(time, asked.kinds, asked.wholly, notice.calendar)
  return asked.wholly ? isWithin(time, asked.days) : touches(time, asked.days)
}

const single = (day: PlainDate): Schedule => ({ sessions: [{ start: day }] })

/** Among how many days one of a kind is looked for: a week, with the longest holidays. */
const soon = 21

/** Days, among those from `earliest` on, by which the question is answered as wanted. */
const daysFor = (
  asked: TimeAsked,
  { notice, today }: Scope,
  earliest: PlainDate | undefined
): ReadonlyArray<PlainDate> => {
  const { wanted } = asked
  if (asked.about === "kinds")
    return Array.from({ length: soon }, (_, n) => addDays(earliest ?? today, n))
      .filter((day) => isOneOf(day, asked.kinds, notice.calendar) === wanted)
      .slice(0, 1)
  const isPossible = (day: PlainDate) => earliest === undefined || day >= earliest
  if (asked.about === "last-day") return [wanted ? today : addDays(today, 1)].filter(isPossible)
  const { end, start } = asked.days
  if (wanted) return [earliest === undefined ? start : later(start, earliest)].filter((day) => day <= end)
  return [later(addDays(end, 1), earliest ?? start), addDays(start, -1)].filter(isPossible)
}

/**
 * Times by which the question would be answered as wanted.
 *
 * Of an unknown or vague time any that fits what is known: that is a report, whenever it is made. A known one can
 * only be moved while it is still to come, and only to days that are; one that is over is history. A `fresh`
 * activity is one that is yet to be planned.
 */
export const timeTargets = (
  asked: TimeAsked,
  time: Schedule | undefined,
  scope: Scope,
  fresh: boolean
): ReadonlyArray<Schedule> => {
  const { today } = scope
  const fits = (schedule: Schedule | undefined): schedule is Schedule =>
    schedule !== undefined && answers(asked, schedule, scope) === asked.wanted
  if (time === undefined)
    return daysFor(asked, scope, fresh ? today : undefined)
      .map(single)
      .filter(fits)
  const isOpen = answers(asked, time, scope) === undefined
  if (isVague(time) && isOpen) {
    return [...daysFor(asked, scope, undefined), lastNamedDay(time), dayOf(time.sessions[0].start)]
      .map((day) => refine(time, day))
      .filter(fits)
  }
  if (asked.about === "last-day" || lastNamedDay(time) < today) return []
  if (asked.about === "kinds") {
    const stays = (session: Session) => answers(asked, { sessions: [session] }, scope) === asked.wanted
    return daysFor(asked, scope, later(today, firstDay(time.sessions[0])))
      .map((day) => redate(time, day, { today, stays }))
      .filter(fits)
  }
  const { days, wanted } = asked
  return daysFor(asked, scope, today)
    .map((day) =>
      redate(time, day, {
        today,
        latest: wanted ? days.end : undefined,
        stays: (session) => (wanted ? isWithin : touches)({ sessions: [session] }, days) === wanted
      })
    )
    .filter(fits)
}
