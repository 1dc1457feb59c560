import { type Case, withPortfolio } from "../assessment/Case.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Listing } from "./naming.ts"
import type { PlannedRule, RegionRule } from "./Plan.ts"
import type { Grouped, Registers } from "./Registers.ts"

/** A judged portfolio, to be looked up in: units, activities and recommendations go by their places. */
export interface Holdings extends Listing {
  readonly scope: Scope
  readonly registers: Registers
  /** Those that a unit hosts or co-hosts and, where that may matter, those of unknown co-hosts; in the order of the portfolio. */
  readonly activitiesOf: (unit: number) => ReadonlyArray<Activity>
  /** Those on which it rests what is found of the region under a rule, where it is known that others do not matter. */
  readonly bearingOn?: (rule: RegionRule) => ReadonlyArray<Activity> | undefined
  readonly whole: () => Portfolio
}

const own = <A>(register: Grouped<A> | undefined, unit: number): ReadonlyArray<A> | undefined =>
  register && [...register.of(unit), ...register.ofNone]

/** The registers as far as they bear on one unit; what names no unit may bear on any. */
const registersFor = (unit: number, registers: Registers): Omit<Portfolio, "units" | "activities"> => {
  const { attestations, facilities, officers, recommendations, submissions, unread } = registers
  const parts = {
    submissions: own(submissions, unit),
    facilities: own(facilities, unit),
    officers: own(officers, unit),
    recommendations: own(recommendations, unit),
    attestations: own(attestations, unit),
    unread: own(unread, unit)
  }
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list !== undefined))
}

/** The registers as a whole. */
const registersIn = ({ ...registers }: Registers): Omit<Portfolio, "units" | "activities"> =>
  Object.fromEntries(
    Object.entries<Grouped<unknown> | undefined>(registers).flatMap(([name, register]) =>
      register === undefined ? [] : [[name, register.all]]
    )
  )

/** Lays out as much of a judged portfolio as the reference evaluator needs to answer for one subject of a rule. */
export type Narrow = (planned: PlannedRule, place: number) => Case

export const narrowing = (holdings: Holdings): Narrow => {
  const { activitiesOf, activityAt, activityById, recommendationAt, registers, scope, unitAt, unitPlace, whole } =
    holdings
  let kept: Case | undefined
  const unitsBy = (id: string) => {
    const place = unitPlace.get(id)
    return place === undefined ? [] : [unitAt(place)]
  }
  return ({ asks }, place) => {
    switch (asks.about) {
      case "activity": {
        const activity = activityAt(place)
        return withPortfolio(scope, { units: unitsBy(activity.host), activities: [activity] })
      }
      case "recommendation": {
        const recommendation = recommendationAt(place)
        return withPortfolio(scope, {
          units: unitsBy(recommendation.unit),
          activities: [activityById(recommendation.activity)],
          recommendations: [recommendation]
        })
      }
      case "unit": {
        const own = registersFor(place, registers)
        const activities = (): ReadonlyArray<Activity> => {
          switch (asks.asks.form._tag) {
            case "ActivityCount":
              return activitiesOf(place)
            case "RecommendationQuota":
              return (own.recommendations ?? []).map(({ activity }) => activityById(activity))
            default:
              return []
          }
        }
        return withPortfolio(scope, { units: [unitAt(place)], activities: activities(), ...own })
      }
      case "region": {
        const some = holdings.bearingOn?.(asks)
        if (some !== undefined) {
          const units = [...new Set(some.map(({ host }) => host))].flatMap(unitsBy)
          return withPortfolio(scope, { units, activities: some, ...registersIn(registers) })
        }
        if (kept?.portfolio !== whole()) kept = withPortfolio(scope, whole())
        return kept
      }
    }
  }
}
