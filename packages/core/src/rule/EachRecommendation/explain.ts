import type { Case } from "../../assessment/Case.ts"
import { recommendationBy } from "../../assessment/subjects.ts"
import { explainCondition } from "../../explanation/explainCondition.ts"
import { atOnce, type Grounds, toAll } from "../../explanation/Grounds.ts"
import type { EachRecommendation } from "./schema.ts"

export const explain = ({ require }: EachRecommendation, id: string, given: Case): Grounds | undefined => {
  const recommendation = recommendationBy(id, given)
  const activity = recommendation && given.activityById.get(recommendation.activity)
  return activity && { applies: toAll, fulfilled: explainCondition(require, activity, given), inTime: atOnce }
}
