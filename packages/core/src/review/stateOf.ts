import type { Resubmission, Review, ReviewRound } from "./Review.ts"

/**
 * How a record stands in review (审核状态).
 *
 * - `pending` 待审: nothing was decided yet.
 * - `returned` 已退回: the last decision was a return, and its unit has not sent it again, whatever it has changed.
 * - `resubmitted` 重报待审: its unit has sent it again since.
 * - `accepted` 已通过: what was accepted is what stands.
 * - `changed` 通过后有改动: it was accepted, and is no longer what was accepted.
 * - `withdrawn` 已撤下: the record was removed, so there is nothing to decide on.
 *
 * @example
 * ```ts
 * import { reviewStates } from "@kepu/core/review"
 *
 * console.log(reviewStates[0], reviewStates.length) // pending 6
 * ```
 */
export const reviewStates = ["pending", "returned", "resubmitted", "accepted", "changed", "withdrawn"] as const

/** How a record stands in review: one of `reviewStates`, where each is explained. */
export type ReviewState = (typeof reviewStates)[number]

/** A record as it stands: its version, and whether it was removed. */
export interface ReviewedVersion {
  readonly version: number
  readonly isRemoved: boolean
}

/** What was done last: a decision, or what answered it. */
export const lastStepOf = ({ resubmissions, rounds }: Review): ReviewRound | Resubmission =>
  resubmissions.findLast(({ round }) => round === rounds.length) ?? rounds.at(-1)!

/**
 * How a record stands in review, by its review, if it has one, and the version that it has now.
 *
 * @example
 * ```ts
 * import { reviewStateOf } from "@kepu/core/review"
 *
 * console.log(reviewStateOf(undefined, { version: 1, isRemoved: false })) // pending
 * ```
 */
export const reviewStateOf = (review: Review | undefined, { isRemoved, version }: ReviewedVersion): ReviewState => {
  if (isRemoved) return "withdrawn"
  if (review === undefined) return "pending"
  const last = lastStepOf(review)
  if ("round" in last) return "resubmitted"
  if (last.decision === "returned") return "returned"
  return last.version === version ? "accepted" : "changed"
}

/** A step of a review: an office accepts or returns, and a unit sends again. */
export type ReviewStep = "accept" | "return" | "resubmit"

const steps: Readonly<Record<ReviewState, ReadonlyArray<ReviewStep>>> = {
  pending: ["accept", "return"],
  // An office may take its own return back.
  returned: ["accept", "return", "resubmit"],
  resubmitted: ["accept", "return"],
  accepted: ["return"],
  changed: ["accept", "return"],
  withdrawn: []
}

/**
 * What may be done in a state, whoever does it.
 *
 * @example
 * ```ts
 * import { reviewStepsIn } from "@kepu/core/review"
 *
 * console.log(reviewStepsIn("pending")) // [ 'accept', 'return' ]
 * ```
 */
export const reviewStepsIn = (state: ReviewState): ReadonlyArray<ReviewStep> => steps[state]
