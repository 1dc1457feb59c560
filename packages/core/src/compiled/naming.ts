import type { Subject } from "../assessment/Finding.ts"
import { ofActivity, ofRecommendation, ofRegion, ofUnit } from "../assessment/subjects.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { PlannedRule } from "./Plan.ts"

/** Units, activities and recommendations by their places in a portfolio, and by their ids. */
export interface Listing {
  readonly unitPlace: ReadonlyMap<string, number>
  readonly unitAt: (place: number) => Unit
  readonly activityAt: (place: number) => Activity
  readonly activityById: (id: string) => Activity
  readonly recommendationAt: (place: number) => Recommendation
}

/** Of whom a rule speaks at each place, and the unit that answers for it. */
export interface Naming {
  readonly subjectOf: (planned: Pick<PlannedRule, "asks">, place: number) => Subject
  readonly unitOf: (planned: Pick<PlannedRule, "asks">, place: number) => Subject | undefined
}

export const naming = ({
  activityAt,
  activityById,
  recommendationAt,
  scope,
  unitAt,
  unitPlace
}: Listing & { readonly scope: Scope<Rulebook> }): Naming => {
  const unitBy = (id: string): Subject => {
    const place = unitPlace.get(id)
    return place === undefined ? { kind: "unit", id, name: id } : ofUnit(unitAt(place))
  }
  const region = ofRegion(scope)
  const given = { activityById: { get: activityById } }
  return {
    subjectOf: ({ asks }, place) => {
      switch (asks.about) {
        case "activity":
          return ofActivity(activityAt(place), asks.facts)
        case "recommendation":
          return ofRecommendation(recommendationAt(place), given)
        case "unit":
          return ofUnit(unitAt(place))
        case "region":
          return region
      }
    },
    unitOf: ({ asks: { about } }, place) => {
      switch (about) {
        case "activity":
          return unitBy(activityAt(place).host)
        case "recommendation":
          return unitBy(recommendationAt(place).unit)
        case "unit":
          return ofUnit(unitAt(place))
        case "region":
          return undefined
      }
    }
  }
}
