import * as Schema from "effect/Schema"

/**
 * Identifies a unit (单位) within a portfolio.
 *
 * @example
 * ```ts
 * import { UnitId } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(UnitId)
 * console.log(is("edu"), is("")) // true false
 * ```
 */
export const UnitId = Schema.NonEmptyString.pipe(Schema.brand("UnitId"))
export type UnitId = typeof UnitId.Type

/**
 * Identifies an activity (活动) within a portfolio.
 *
 * @example
 * ```ts
 * import { ActivityId } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ActivityId)
 * console.log(is("annex1-7"), is("")) // true false
 * ```
 */
export const ActivityId = Schema.NonEmptyString.pipe(Schema.brand("ActivityId"))
export type ActivityId = typeof ActivityId.Type

/** A term of a notice's vocabulary: a kind of unit, a topic, a document …; what it names stands in the notice. */
export const TermId = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { message: "expected an id of lower-case words, like food-safety" })
)
export type TermId = typeof TermId.Type
