/**
 * Generators of notices, portfolios and what they are made of. They are directed by the types, so a fact or a rule
 * form that is added asks for one, and they meet the edges of a notice: its days, moments, numbers and words.
 */
export { activity, schedule } from "./arbitraries/activity.ts"
export { condition } from "./arbitraries/condition.ts"
export { notice } from "./arbitraries/notice.ts"
export { asOf, portfolio } from "./arbitraries/portfolio.ts"
export { ruleForm } from "./arbitraries/ruleForm.ts"
export { oneOf } from "./arbitraries/values.ts"
