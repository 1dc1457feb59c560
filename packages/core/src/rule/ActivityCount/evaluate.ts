import type { Case } from "../../assessment/Case.ts"
import { unreadOf } from "../../assessment/unread.ts"
import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { localized } from "../../text/Localized.ts"
import { all, type Truth } from "../../Truth.ts"
import type { Tally } from "../reaches.ts"
import type { ActivityCount } from "./schema.ts"

export const noun = localized("场", "activities")

/** An activity, and whether it counts for the subject as far as its hosts go. */
export interface Candidate {
  readonly activity: Activity
  readonly credited: Truth
}

/** The activities that may count for a unit; an unreported co-host may be any unit. */
export const candidatesOf = ({ credit }: ActivityCount, { id }: Unit, given: Case): ReadonlyArray<Candidate> =>
  credit === "host"
    ? given
        .recordsFor(id)
        .activities.filter(({ host }) => host === id)
        .map((activity) => ({ activity, credited: true }))
    : given.portfolio.activities.map((activity) => ({
        activity,
        credited: activity.host === id || (activity.coHosts && activity.coHosts.includes(id))
      }))

/** All activities, for a region that counts them together. */
export const everyActivity = ({ portfolio }: Case): ReadonlyArray<Candidate> =>
  portfolio.activities.map((activity) => ({ activity, credited: true }))

const truthOf = ({ where }: ActivityCount, { activity, credited }: Candidate, given: Case): Truth =>
  all([credited, holds(where, activity, given)])

/** Activities that could not be read might have counted for the unit or, without one, for the region. */
export const tallyOf = (
  form: ActivityCount,
  candidates: ReadonlyArray<Candidate>,
  unit: UnitId | undefined,
  given: Case
): Tally => {
  const truths = candidates.map((candidate) => truthOf(form, candidate, given))
  return {
    counted: truths.filter((truth) => truth === true).length,
    possible: truths.filter((truth) => truth !== false).length + unreadOf("activities", unit, given)
  }
}
