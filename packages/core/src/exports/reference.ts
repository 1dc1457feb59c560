/**
 * The specification: how every status is found, plainly and one subject after the other. Whatever judges faster comes to
 * the same; hold an evaluator of your own against it.
 */
export { assessByReference } from "../explain/assessByReference.ts"
export { decide, type Evaluation, evaluate } from "../requirement/evaluate.ts"
export { requirementOf } from "../requirement/lower.ts"
export type { Case } from "../requirement/Case.ts"
export { caseOf } from "../requirement/caseOf.ts"
export type { Requirement } from "../requirement/Requirement.ts"
