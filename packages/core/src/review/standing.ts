import type { Status } from "../requirement/Status.ts"
import type { Resubmission, Review, ReviewReason, ReviewRound } from "./Review.ts"
import { lastStepOf, type ReviewState, reviewStateOf, type ReviewedVersion } from "./stateOf.ts"

type FindingReason = Extract<ReviewReason, { readonly _tag: "Finding" }>

/** The status of a finding now; `undefined` where it is found no more. */
export type StatusNow = (reason: FindingReason) => Status | undefined

/**
 * What a reason comes to now. It is closed by its finding, which is met, does not apply or is found no more, or by a
 * later decision. What is undetermined or pending is not closed.
 */
export type ReasonStanding =
  | { readonly reason: ReviewReason; readonly isOpen: true }
  | { readonly reason: ReviewReason; readonly isOpen: false; readonly by: "finding" | "decision" }

/** A round with what its reasons come to, and what its unit answered. */
export interface RoundStanding {
  readonly round: ReviewRound
  readonly reasons: ReadonlyArray<ReasonStanding>
  readonly resubmission?: Resubmission
}

/** How a record stands in review now. */
export interface ReviewStanding {
  readonly state: ReviewState
  /** Whether the record has changed since the last step. */
  readonly isChanged: boolean
  /** Reasons that are open, in all rounds. */
  readonly open: number
  readonly rounds: ReadonlyArray<RoundStanding>
}

const isSettled = (status: Status | undefined): boolean =>
  status === undefined || status === "met" || status === "not-applicable"

/**
 * How a record stands in review: its state, and of each reason whether it is still open. Words are closed by the office's
 * next decision, findings by what is found now, or by an acceptance.
 *
 * @example
 * ```ts
 * import { reviewStanding } from "@kepu/core/review"
 *
 * console.log(reviewStanding(undefined, { version: 1, isRemoved: false }, () => undefined).open) // 0
 * ```
 */
export const reviewStanding = (
  review: Review | undefined,
  now: ReviewedVersion,
  statusNow: StatusNow
): ReviewStanding => {
  const { resubmissions, rounds } = review ?? { resubmissions: [], rounds: [] }
  const lastAccepted = rounds.findLastIndex(({ decision }) => decision === "accepted")
  const told = rounds.map((round, n): RoundStanding => {
    const reasons = round.decision === "accepted" ? [] : round.reasons
    const resubmission = resubmissions.find((one) => one.round === n + 1)
    return {
      round,
      reasons: reasons.map((reason): ReasonStanding => {
        const isDecided = reason._tag === "Words" ? n < rounds.length - 1 : n < lastAccepted
        if (isDecided) return { reason, isOpen: false, by: "decision" }
        if (reason._tag === "Words" || !isSettled(statusNow(reason))) return { reason, isOpen: true }
        return { reason, isOpen: false, by: "finding" }
      }),
      ...(resubmission === undefined ? {} : { resubmission })
    }
  })
  return {
    state: reviewStateOf(review, now),
    isChanged: review !== undefined && lastStepOf(review).version !== now.version,
    open: told.reduce((sum, { reasons }) => sum + reasons.filter(({ isOpen }) => isOpen).length, 0),
    rounds: told
  }
}
