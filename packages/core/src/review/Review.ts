import * as Schema from "effect/Schema"
import { TermId, UnitId } from "../portfolio/ids.ts"
import { Subject } from "../requirement/Subject.ts"
import { Instant } from "../time/Instant.ts"
import { outOfOrder } from "./outOfOrder.ts"
import { reviewedRegisters } from "./reviewedRegisters.ts"

/**
 * A register whose records are reviewed.
 *
 * @example
 * ```ts
 * import { ReviewedRegister } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ReviewedRegister)
 * console.log(is("activities"), is("units")) // true false
 * ```
 */
export const ReviewedRegister = Schema.Literals(reviewedRegisters)
export type ReviewedRegister = typeof ReviewedRegister.Type

/**
 * What somebody writes in a review: at most 2,000 UTF-16 units, and not blanks alone.
 *
 * @example
 * ```ts
 * import { ReviewText } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ReviewText)
 * console.log(is("请补地点"), is("  ")) // true false
 * ```
 */
export const ReviewText = Schema.NonEmptyString.check(
  Schema.isMaxLength(2000),
  Schema.isPattern(/\S/u, { message: "expected more than blanks" })
)

/**
 * Why a record was returned: a finding, named by its rule and whom it is about, or words of the office's own. A finding
 * is of the record itself, or of the unit whose it is.
 *
 * @example
 * ```ts
 * import { ReviewReason } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ReviewReason)
 * console.log(is({ _tag: "Words", text: "缺地点" }), is({ _tag: "Words", text: " " })) // true false
 * ```
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

/**
 * One decision (一轮审核) of an office on a record as it was in one version. A return has a comment and reasons.
 *
 * @example
 * ```ts
 * import { ReviewRound } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const round = { decision: "returned", by: "县科协", at: "2023-09-20T09:00:00+08:00", version: 1, comment: "请补地点" }
 * const reasons = [{ _tag: "Words", text: "缺地点" }]
 * // A return has reasons.
 * console.log(Schema.is(ReviewRound)({ ...round, reasons }), Schema.is(ReviewRound)(round)) // true false
 * ```
 */
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

/**
 * That a unit sent a returned record again (重新报送): which round it answers, counted from 1.
 *
 * @example
 * ```ts
 * import { Resubmission } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Resubmission)
 * console.log(is({ round: 1, by: "县教育局", at: "2023-09-21T10:00:00+08:00", version: 3 }), is({ round: 0, by: "县教育局", at: "2023-09-21T10:00:00+08:00", version: 3 })) // true false
 * ```
 */
export const Resubmission = Schema.Struct({ round: version, ...step }).annotate({ identifier: "Resubmission" })
export interface Resubmission extends Schema.Schema.Type<typeof Resubmission> {}

/**
 * What offices decided on one record (审核), and what its unit answered, in the order in which it was done. A record on
 * which nothing was decided has none.
 *
 * @example
 * ```ts
 * import { Review } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const accepted = { decision: "accepted", by: "县科协", at: "2023-09-20T09:00:00+08:00", version: 1 }
 * const review = { register: "activities", key: "7", rounds: [accepted], resubmissions: [] }
 * console.log(Schema.is(Review)(review), Schema.is(Review)({ ...review, rounds: [] })) // true false
 * ```
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
