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

/**
 * Whether a condition holds for an activity: the specification that every other interpreter must match.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { nameHas, platform } from "@kepu/core/author"
 * import { holds, scopeOf } from "@kepu/core/condition"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const { activities } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "食品安全讲座", host: "edu" }]
 * })
 *
 * const scope = scopeOf(notice, "2023-09-20T09:00:00+08:00" as Instant)
 * console.log(holds(nameHas("食品安全"), activities[0]!, scope), holds(platform("published"), activities[0]!, scope)) // true undefined
 * ```
 */
export const holds = (condition: Condition, activity: Activity, scope: Scope<Terms>): Truth =>
  combined(condition, (question) => answer(question, activity, scope))
