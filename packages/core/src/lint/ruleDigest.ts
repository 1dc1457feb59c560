import * as Schema from "effect/Schema"
import { digest } from "../digest.ts"
import { Rule } from "../rule/Rule.ts"

const encode = Schema.encodeSync(Rule)

const digests = new WeakMap<Rule, string>()

/** Digest of a rule's data, by which a suppression tells whether the rule is still the one it was given for. */
export const ruleDigest = (rule: Rule): string => {
  const found = digests.get(rule) ?? digest(encode(rule))
  digests.set(rule, found)
  return found
}

/** Digest of rules that a diagnostic is about, in the given order; of a single one, its own. */
export const rulesDigest = (rules: ReadonlyArray<Rule>): string => {
  const [first, ...rest] = rules.map(ruleDigest)
  return first !== undefined && rest.length === 0 ? first : digest([first, ...rest])
}
