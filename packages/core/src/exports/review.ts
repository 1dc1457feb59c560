/** Review of what units report: its states and steps, and which reasons of a return are still open. */
export { reviewedRegisters } from "../review/reviewedRegisters.ts"
export type { Resubmission, Review, ReviewedRegister, ReviewReason, ReviewRound } from "../review/Review.ts"
export {
  reviewStateOf,
  reviewStates,
  reviewStepsIn,
  type ReviewedVersion,
  type ReviewState,
  type ReviewStep
} from "../review/stateOf.ts"
export {
  type ReasonStanding,
  reviewStanding,
  type ReviewStanding,
  type RoundStanding,
  type StatusNow
} from "../review/standing.ts"
export { acceptRecord, type Look, resubmitRecord, returnRecord, type ReviewedRecord } from "../review/steps.ts"
export { whyNotFollows } from "../review/follows.ts"
export { reviewStateName } from "../review/words.ts"
