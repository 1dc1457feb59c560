import type { Activity } from "../portfolio/Activity.ts"
import { all, any, not, type Truth } from "../Truth.ts"
import { askerOf } from "./ask.ts"
import type { Condition, Question } from "./Condition.ts"
import type { Scope } from "./Scope.ts"
import type { Terms } from "./Terms.ts"

/** Answers one question about an activity; `undefined` where the fact that it asks for is not known. */
export const answer = (question: Question, activity: Activity, { notice, today }: Scope<Terms>): Truth =>
  askerOf(question, notice)(activity, today)

/** Whether a condition holds for an activity: the specification that every other interpreter must match. */
export const holds = (condition: Condition, activity: Activity, scope: Scope<Terms>): Truth => {
  switch (condition._tag) {
    case "All":
      return all(condition.of.map((part) => holds(part, activity, scope)))
    case "Any":
      return any(condition.of.map((part) => holds(part, activity, scope)))
    case "Not":
      return not(holds(condition.of, activity, scope))
    default:
      return answer(condition, activity, scope)
  }
}
