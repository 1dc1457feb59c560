import type { Case } from "../assessment/Case.ts"
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
      const recommendation = given.portfolio.recommendations?.find(({ activity, unit }) => `${unit}/${activity}` === id)
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
