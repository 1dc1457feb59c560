import type { Case } from "../../assessment/Case.ts"
import { explainCondition } from "../../explanation/explainCondition.ts"
import { atOnce, type Grounds, withoutDate } from "../../explanation/Grounds.ts"
import { timeStep } from "../../explanation/steps.ts"
import type { TimeLimit } from "../../time/TimeLimit.ts"
import type { EachActivity } from "./schema.ts"

const timeOf = (limit: TimeLimit | undefined, given: Case) => {
  if (limit === undefined) return atOnce
  return limit._tag === "NoLimit" ? withoutDate : timeStep(limit, given)
}

export const explain = ({ limit, require, where }: EachActivity, id: string, given: Case): Grounds | undefined => {
  const activity = given.activityById.get(id)
  return (
    activity && {
      applies: explainCondition(where, activity, given),
      fulfilled: explainCondition(require, activity, given),
      inTime: timeOf(limit, given)
    }
  )
}
