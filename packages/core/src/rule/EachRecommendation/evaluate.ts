import type { Case } from "../../assessment/Case.ts"
import { ofRecommendation, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import { judgeActivity } from "../judgeActivity.ts"
import type { Rule } from "../Rule.ts"
import type { EachRecommendation } from "./schema.ts"

/** Without a register of recommendations nothing was recommended that could be judged, so nothing is said. */
export const evaluate = (rule: Rule, { require }: EachRecommendation, given: Case): ReadonlyArray<Verdict> =>
  (given.portfolio.recommendations ?? []).map((recommendation) => ({
    ...judgeActivity(
      rule,
      { where: { _tag: "Always" }, require, inTime: false },
      given.activityById.get(recommendation.activity)!,
      given
    ),
    subject: ofRecommendation(recommendation, given),
    unit: ofUnit(given.unitById.get(recommendation.unit)!)
  }))
