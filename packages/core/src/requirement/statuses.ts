/**
 * What Kepu finds of a rule for a subject.
 *
 * - `met`, `unmet`: decided by the facts;
 * - `pending`: not done, and the time for it has not run out;
 * - `undetermined`: facts are missing, and the finding names them;
 * - `not-applicable`: the rule does not bind the subject;
 * - `judgement`: left to a person, who has not decided yet.
 *
 * @example
 * ```ts
 * import { statuses } from "@kepu/core/judge"
 *
 * console.log(statuses.length, statuses[0]) // 6 met
 * ```
 */
export const statuses = ["met", "unmet", "pending", "undetermined", "not-applicable", "judgement"] as const
