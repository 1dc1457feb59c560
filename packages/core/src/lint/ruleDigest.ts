import { digest } from "../digest.ts"
import type { Rule } from "../rule/Rule.ts"

const digests = new WeakMap<Rule, string>()

/**
 * Digest of a rule's data, by which a suppression tells whether the rule is still the one it was given for.
 *
 * @example
 * ```ts
 * import { ruleDigest } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const [rule] = notice.clauses.flatMap(({ rules }) => rules)
 * console.log(ruleDigest(rule!).slice(0, 7)) // sha256-
 * ```
 */
export const ruleDigest = (rule: Rule): string => {
  const found = digests.get(rule) ?? digest(rule)
  digests.set(rule, found)
  return found
}

/** Digest of rules that a diagnostic is about, in the given order; of a single one, its own. */
export const rulesDigest = (rules: ReadonlyArray<Rule>): string => {
  const [first, ...rest] = rules.map(ruleDigest)
  return first !== undefined && rest.length === 0 ? first : digest([first, ...rest])
}
