import { wideNumbers } from "../requirement/wideOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Case } from "../requirement/Case.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { type Cases, countsJointly, recordsOf } from "../engine/cases.ts"
import { isWide } from "../engine/judgeSubject.ts"
import { isSubjectRule, type PlannedRule } from "../engine/Plan.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveSubjects } from "./LiveSubjects.ts"
import type { LiveUnits } from "./LiveUnits.ts"

/**
 * The activities that alone decide a finding on the region; `undefined` where all of them matter. It goes through
 * answers, and not through activities.
 */
const decisive = (planned: PlannedRule, activities: LiveActivities) => {
  if (!isSubjectRule(planned) || "decision" in planned.asked) return []
  if (isWide(planned)) return undefined
  const { ofRegion } = activities.numbers.tally
  const { demands } = planned.asked
  const places: Array<number> = []
  for (const [n, { atLeast = 0, atMost, group }] of demands.entries()) {
    const { number, row } = planned.numbers![n]!
    if (number.of !== "activities" || row === undefined) continue
    const { condition, slot, sum } = row
    const [known, possible] = [ofRegion[slot]!, ofRegion[slot + 1]!]
    // Where there are too few, one of those that do not count may be what is advised.
    if (group === undefined && possible < atLeast) return undefined
    // Of a group that is reached only that is told, and so many that certainly count say so.
    const isReached = group !== undefined && atMost === undefined && sum === undefined && known >= atLeast
    places.push(...activities.answering(condition, true, isReached ? atLeast : undefined))
    if (!isReached) places.push(...activities.answering(condition, undefined))
  }
  return activities.inOrder(places)
}

/** The cases of a portfolio that changes: read from them before the next change. */
export const liveCases = (
  scope: Scope<Notice>,
  units: LiveUnits,
  activities: LiveActivities,
  subjects: LiveSubjects,
  whole: () => Portfolio
): Cases => {
  const unitById = {
    get: (id: string) => {
      const place = units.placeOf(id)
      return place === undefined ? undefined : units.at(place)
    }
  }
  const activityById = { get: (id: string) => activities.get(id) }
  return (planned): Case => {
    let found: ReadonlyArray<Activity> | undefined
    const ofRegion = () => (found ??= decisive(planned, activities) ?? whole().activities)
    return {
      ...scope,
      wide: wideNumbers,
      get portfolio() {
        return whole()
      },
      unitById,
      activityById,
      recordsFor: (id) => {
        if (id === undefined) return recordsOf(undefined, subjects.registers, ofRegion)
        const unit = units.placeOf(id)!
        return recordsOf(unit, subjects.registers, () => activities.of(unit, countsJointly(planned)))
      }
    }
  }
}
