import { activityWays, type Mends, type Search } from "../../remedy/Search.ts"
import { noWay } from "../../remedy/ways.ts"
import type { EachActivity } from "./schema.ts"

export const mend = ({ require, where }: EachActivity, search: Search): Mends => {
  const activity = search.given.activityById.get(search.subject)
  if (activity === undefined) return noWay
  return activityWays(search, activity, {
    condition: search.goal === "met" ? { _tag: "All", of: [where, require] } : { _tag: "Not", of: where }
  })
}
