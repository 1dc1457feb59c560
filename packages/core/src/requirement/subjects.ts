import type { Case } from "./Case.ts"
import type { Subject } from "./Subject.ts"
import { ofActivity, ofRecommendation, ofRegion, ofUnit, recommendationBy, unitNamed } from "./asSubject.ts"
import type { FactId } from "../condition/Fact.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Requirement } from "./Requirement.ts"

/** Of whom a requirement asks: the record of the kind that it is about; of the region there is none. */
export interface SubjectRecord {
  readonly activity?: Activity
  readonly recommendation?: Recommendation
  readonly unit?: Unit
}

const region: SubjectRecord = {}

/** The subjects of a requirement, in the order of the portfolio. Without a register of recommendations there are none of it. */
export const subjectsOf = (
  { about }: Pick<Requirement, "about">,
  { activities, recommendations = [], units }: Pick<Portfolio, "activities" | "recommendations" | "units">
): ReadonlyArray<SubjectRecord> => {
  switch (about) {
    case "activity":
      return activities.map((activity) => ({ activity }))
    case "recommendation":
      return recommendations.map((recommendation) => ({ recommendation }))
    case "unit":
      return units.map((unit) => ({ unit }))
    case "region":
      return [region]
  }
}

/** The subject at a place of a portfolio, of what a requirement is about. */
export const recordAt = (
  { about }: Pick<Requirement, "about">,
  portfolio: Pick<Portfolio, "activities" | "recommendations" | "units">
): ((place: number) => SubjectRecord) => {
  switch (about) {
    case "activity":
      return (place) => ({ activity: portfolio.activities[place]! })
    case "recommendation":
      return (place) => ({ recommendation: portfolio.recommendations![place]! })
    case "unit":
      return (place) => ({ unit: portfolio.units[place]! })
    case "region":
      return () => region
  }
}

/** The subject of this id; `undefined` if the requirement does not speak of it. */
export const subjectBy = (
  { about }: Pick<Requirement, "about">,
  id: string,
  given: Case
): SubjectRecord | undefined => {
  switch (about) {
    case "activity": {
      const activity = given.activityById.get(id)
      return activity && { activity }
    }
    case "recommendation": {
      const recommendation = recommendationBy(id, given)
      return recommendation && { recommendation }
    }
    case "unit": {
      const unit = given.unitById.get(id as UnitId)
      return unit && { unit }
    }
    case "region":
      return id === given.notice.region.code ? region : undefined
  }
}

/** Where the things that findings speak of are looked up. */
export interface Named extends Pick<Case, "unitById" | "activityById"> {
  readonly notice: Pick<Judgeable, "region">
}

/** Of whom a finding speaks; of an activity with the column of the fact at issue, if there is just one. */
export const subjectOf = (
  { activity, recommendation, unit }: SubjectRecord,
  given: Named,
  facts?: ReadonlyArray<FactId>
): Subject => {
  if (activity !== undefined) return ofActivity(activity, facts)
  if (recommendation !== undefined) return ofRecommendation(recommendation, given)
  return unit === undefined ? ofRegion(given) : ofUnit(unit)
}

/** The unit that answers for a subject; none where the region does. */
export const unitOf = ({ activity, recommendation, unit }: SubjectRecord, given: Named): Subject | undefined => {
  if (activity !== undefined) return unitNamed(activity.host, given)
  if (recommendation !== undefined) return unitNamed(recommendation.unit, given)
  return unit && ofUnit(unit)
}
