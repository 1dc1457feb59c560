import * as Schema from "effect/Schema"
import { TermId, UnitId } from "../portfolio/ids.ts"
import { Subject } from "../requirement/Subject.ts"
import { Instant } from "../time/Instant.ts"
import { outOfOrder } from "./outOfOrder.ts"
import { reviewedRegisters } from "./reviewedRegisters.ts"

/** A register whose records are reviewed. */
export const ReviewedRegister = Schema.Literals(reviewedRegisters)
export type ReviewedRegister = typeof ReviewedRegister.Type

/** What somebody writes in a review: at most 2,000 UTF-16 units, and not blanks alone. */
export const ReviewText = Schema.NonEmptyString.check(
  Schema.isMaxLength(2000),
  Schema.isPattern(/\S/u, { message: "expected more than blanks" })
)

/**
 * Why a record was returned: a finding, named by its rule and whom it is about, or words of the office's own. A finding
 * is of the record itself, or of the unit whose it is.
 */
export const ReviewReason = Schema.Union([
  Schema.TaggedStruct("Finding", {
    rule: TermId,
    subject: Schema.Struct({ kind: Subject.fields.kind, id: Schema.NonEmptyString })
  }),
  Schema.TaggedStruct("Words", { text: ReviewText })
]).annotate({ identifier: "ReviewReason" })
export type ReviewReason = typeof ReviewReason.Type

const version = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
/** Who did it and when, and the version of the record that was looked at. */
const step = { by: Schema.NonEmptyString, at: Instant, version, comment: Schema.optionalKey(ReviewText) }

/** One decision (一轮审核) of an office on a record as it was in one version. A return has a comment and reasons. */
export const ReviewRound = Schema.Union([
  Schema.Struct({ decision: Schema.Literal("accepted"), ...step }),
  Schema.Struct({
    decision: Schema.Literal("returned"),
    ...step,
    comment: ReviewText,
    reasons: Schema.NonEmptyArray(ReviewReason).check(Schema.isMaxLength(200))
  })
]).annotate({ identifier: "ReviewRound" })
export type ReviewRound = typeof ReviewRound.Type

/** That a unit sent a returned record again (重新报送): which round it answers, counted from 1. */
export const Resubmission = Schema.Struct({ round: version, ...step }).annotate({ identifier: "Resubmission" })
export interface Resubmission extends Schema.Schema.Type<typeof Resubmission> {}

/**
 * What offices decided on one record (审核), and what its unit answered, in the order in which it was done. A record on
 * which nothing was decided has none.
 */
export const Review = Schema.Struct({
  register: ReviewedRegister,
  /** The key of the record in its register; so long that the review's own key, which begins with the register, fits. */
  key: Schema.NonEmptyString.check(Schema.isMaxLength(480)),
  /** The unit whose record it was at the last decision; absent where it was nobody's. */
  unit: Schema.optionalKey(UnitId),
  rounds: Schema.NonEmptyArray(ReviewRound),
  resubmissions: Schema.Array(Resubmission)
})
  .check(Schema.makeFilter((review) => outOfOrder(review) ?? true))
  .annotate({ identifier: "Review" })
export interface Review extends Schema.Schema.Type<typeof Review> {}
