import { recommendationBy } from "../../assessment/subjects.ts"
import { activityWays, type Mends, type Search } from "../../remedy/Search.ts"
import { noWay } from "../../remedy/ways.ts"
import type { EachRecommendation } from "./schema.ts"

export const mend = ({ require }: EachRecommendation, search: Search): Mends => {
  const recommendation = recommendationBy(search.subject, search.given)
  const activity = recommendation && search.given.activityById.get(recommendation.activity)
  return activity === undefined || search.goal !== "met"
    ? noWay
    : activityWays(search, activity, { condition: require })
}
