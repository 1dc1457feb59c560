import type { Activity } from "../portfolio/Activity.ts"
import type { Truth } from "../Truth.ts"
import { askerOf } from "./ask.ts"
import { combined } from "./combined.ts"
import type { Condition, Question } from "./Condition.ts"
import type { Scope } from "./Scope.ts"
import type { Terms } from "./Terms.ts"

/** Answers one question about an activity; `undefined` where the fact that it asks for is not known. */
export const answer = (question: Question, activity: Activity, { onKinds, notice, today }: Scope<Terms>): Truth =>
  askerOf(question, notice)(activity, today, onKinds)

/** Whether a condition holds for an activity: the specification that every other interpreter must match. */
export const holds = (condition: Condition, activity: Activity, scope: Scope<Terms>): Truth =>
  combined(condition, (question) => answer(question, activity, scope))
