import { nameOfFact } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Case } from "../requirement/Case.ts"
import { isHeldTogether } from "../requirement/heldTogether.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { fill } from "../text/Localized.ts"
import { confirming } from "./confirming.ts"
import { effort } from "./effort.ts"
import { lastNamedDay } from "./redate.ts"
import type { Search } from "./Search.ts"
import { already, noWay, onlyWay, type Ways } from "./ways.ts"
import { words } from "./words.ts"

/** Whether an activity is still to come as a whole or in part, for certain. */
export const isToCome = ({ time }: Pick<Activity, "time">, { today }: Pick<Case, "today">): boolean =>
  time !== undefined && lastNamedDay(time) >= today

/** The units that have to join so that it is held together, the first of the register that do; none if no units do. */
const joining = (bounds: ReadonlyArray<Bound>, activity: Activity, given: Case): ReadonlyArray<UnitId> | undefined => {
  const { coHosts = [], host } = activity
  const others = given.portfolio.units.filter(({ id }) => id !== host && !coHosts.includes(id))
  // Of those whom a bound surely binds, as many as there are bounds are enough to choose from.
  const chosen = bounds.flatMap((bound) => others.filter((unit) => binds(bound, unit) === true).slice(0, bounds.length))
  const candidates = [...new Set<Unit>(chosen)].map(({ id }) => id)
  const holds = (more: ReadonlyArray<UnitId>): boolean =>
    isHeldTogether(bounds, { ...activity, coHosts: [...coHosts, ...more] }, given) === true
  const search = (size: number, from: number, more: ReadonlyArray<UnitId>): ReadonlyArray<UnitId> | undefined => {
    if (more.length === size) return holds(more) ? more : undefined
    for (let n = from; n < candidates.length; n++) {
      const found = search(size, n + 1, [...more, candidates[n]!])
      if (found !== undefined) return found
    }
    return undefined
  }
  for (let size = 0; size <= Math.min(bounds.length, candidates.length); size++) {
    const found = search(size, 0, [])
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The ways in which an activity comes to be held together: co-hosts that nobody reported are reported, if it is so; one
 * that is still to come is held together with others. What was held without them is not rewritten.
 */
export const jointWays = (bounds: ReadonlyArray<Bound>, activity: Activity, search: Search): Ways => {
  const { given, reportsOnly, subject } = search
  if (isHeldTogether(bounds, activity, given) === true) return already
  const isUnknown = activity.coHosts === undefined
  if (!isUnknown && (reportsOnly || !isToCome(activity, given))) return noWay
  const more = joining(bounds, activity, given)
  if (more === undefined) return noWay
  const path = `/activities/${given.portfolio.activities.indexOf(activity)}/coHosts`
  const name = nameOfFact("coHosts", given.notice.vocabulary)
  const nouns = nounsOf(given.notice.vocabulary)
  const need = { path, fact: "coHosts", name, favourable: [...(activity.coHosts ?? []), ...more] }
  if (isUnknown)
    return onlyWay([confirming(subject, fill(words.reportJoint, { ...nouns, name: activity.name, fact: name }), need)])
  return onlyWay([
    {
      patch: [{ op: "add", path, value: null }],
      subject,
      what: fill(words.holdJointly, { ...nouns, name: activity.name, fact: name }),
      kind: "act",
      effort: effort.putRight,
      needs: [{ ...need, asks: "supply" }]
    }
  ])
}
