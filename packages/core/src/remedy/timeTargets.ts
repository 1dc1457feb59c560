import type { Scope } from "../condition/Scope.ts"
import { dayOf } from "../time/civil.ts"
import { addDays } from "../time/days.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { hasReachedLastDay, isWithin, touches } from "../time/scheduleDays.ts"
import type { Schedule } from "../time/Schedule.ts"
import type { Truth } from "../Truth.ts"
import { type Days, isVague, lastNamedDay, later, redate, refine } from "./redate.ts"

/** What is asked of a time: that it meets some days, or that it is over. */
export type TimeAsked =
  | { readonly about: "days"; readonly days: Days; readonly wholly: boolean; readonly wanted: boolean }
  | { readonly about: "last-day"; readonly wanted: boolean }

const answers = (asked: TimeAsked, time: Schedule, today: PlainDate): Truth => {
  if (asked.about === "last-day") return hasReachedLastDay(time, today)
  return asked.wholly ? isWithin(time, asked.days) : touches(time, asked.days)
}

const single = (day: PlainDate): Schedule => ({ sessions: [{ start: day }] })

/** Days, among those from `earliest` on, by which the question is answered as wanted. */
const daysFor = (asked: TimeAsked, today: PlainDate, earliest: PlainDate | undefined): ReadonlyArray<PlainDate> => {
  const { wanted } = asked
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
  { today }: Scope,
  fresh: boolean
): ReadonlyArray<Schedule> => {
  const fits = (schedule: Schedule | undefined): schedule is Schedule =>
    schedule !== undefined && answers(asked, schedule, today) === asked.wanted
  if (time === undefined)
    return daysFor(asked, today, fresh ? today : undefined)
      .map(single)
      .filter(fits)
  const isOpen = answers(asked, time, today) === undefined
  if (isVague(time) && isOpen) {
    return [...daysFor(asked, today, undefined), lastNamedDay(time), dayOf(time.sessions[0].start)]
      .map((day) => refine(time, day))
      .filter(fits)
  }
  if (asked.about === "last-day" || lastNamedDay(time) < today) return []
  const { days, wanted } = asked
  return daysFor(asked, today, today)
    .map((day) =>
      redate(time, day, {
        today,
        latest: wanted ? days.end : undefined,
        stays: (session) => (wanted ? isWithin : touches)({ sessions: [session] }, days) === wanted
      })
    )
    .filter(fits)
}
