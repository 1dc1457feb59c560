import type { Case } from "../requirement/Case.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { verdictOf } from "./verdict.ts"
import { requirementOf } from "../requirement/lower.ts"
import { subjectsOf } from "../requirement/subjects.ts"
import type { Rule } from "../rule/Rule.ts"

/** What a rule answers in a case: one verdict for each subject, in the order of the portfolio. */
export const verdictsOf = (rule: Rule, given: Case): ReadonlyArray<Verdict> => {
  const asked = requirementOf(rule, given.notice)
  return subjectsOf(asked, given.portfolio).map((subject) => verdictOf(rule.says, asked, subject, given))
}
