/**
 * Judging alone, for those who have decoded already: without effect's Schema and without words, so that a page can
 * judge at each keystroke. What is found is told by `teller` of the main entry, which a page loads when it shows it.
 */
export { judge, type JudgeOptions, type Outcome } from "../assessment/judge.ts"
export { wide } from "../requirement/wideOf.ts"
export type { Rulebook } from "../requirement/Rulebook.ts"
export { validityAt } from "../notice/validityAt.ts"
export { fromMillis, toMillis } from "../time/millis.ts"
export { statuses } from "../requirement/statuses.ts"

export type { Subject } from "../requirement/Subject.ts"
export type { Status } from "../requirement/Status.ts"
export type { Validity } from "../notice/Validity.ts"
export type { Activity } from "../portfolio/Activity.ts"
export type { Portfolio } from "../portfolio/Portfolio.ts"
export type { Unit } from "../portfolio/Unit.ts"
export type { Modality } from "../rule/Rule.ts"
export type { Instant } from "../time/Instant.ts"
