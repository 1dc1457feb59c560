/** What pages show of a review: rounds, open and closed reasons, whose turn it is, and a return while it is written. */
export {
  emptyDraft,
  type FoundHere,
  keptDraft,
  type ReasonChoice,
  reasonChoices,
  reasonsIn,
  type ReturnDraft
} from "./returnDraft.ts"
export {
  type GivenReason,
  type GivenReview,
  type GivenStep,
  type ReasonShown,
  type ReviewShown,
  reviewView,
  type RoundShown,
  type RulesSaid
} from "./reviewView.ts"
