import type { Missing } from "../assessment/Finding.ts"
import { missingOfActivity } from "../assessment/missing.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { ofRegion } from "../requirement/asSubject.ts"
import type { Case } from "../requirement/Case.ts"
import { fill, type Localized, same } from "../text/Localized.ts"
import type { DaysFrom } from "../time/lastDayInTime.ts"
import { fromMillis } from "../time/millis.ts"
import { firstDay, lastDay } from "../time/scheduleDays.ts"
import { words } from "./words.ts"

/** The last day in time of what is due by the days of an activity, as people read it. */
export const lastDayOf = (late: number | undefined, { notice }: Pick<Case, "notice">): Localized =>
  late === undefined ? words.notKnown : same(fromMillis(late - 1, notice.zone).slice(0, 10))

/** Why the last day in time is not known: the days of the activity, or else the working days of their year. */
export const missingDays = ({ to, worked }: DaysFrom, activity: Activity, given: Case): Missing => {
  const { time } = activity
  const isBefore = to === "before-start"
  if (worked === undefined || time === undefined || time.approximate || (time.openEnd && !isBefore))
    return missingOfActivity("time", activity, given)
  const days = time.sessions.map(isBefore ? firstDay : lastDay).toSorted()
  const year = Number(days.at(isBefore ? 0 : -1)!.slice(0, 4))
  const known = worked.some((day) => day.startsWith(`${year}-`))
  // What reaches out of the years that are known needs the one beside them.
  const lacking = known ? year + (isBefore ? -1 : 1) : year
  return { fact: "calendar", name: fill(words.calendarOf, { year: lacking }), subject: ofRegion(given) }
}
