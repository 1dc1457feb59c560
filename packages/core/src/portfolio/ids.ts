import * as Schema from "effect/Schema"

/** Identifies a unit (单位) within a portfolio. */
export const UnitId = Schema.NonEmptyString.pipe(Schema.brand("UnitId"))
export type UnitId = typeof UnitId.Type

/** Identifies an activity (活动) within a portfolio. */
export const ActivityId = Schema.NonEmptyString.pipe(Schema.brand("ActivityId"))
export type ActivityId = typeof ActivityId.Type

/** A term of a notice's vocabulary: a kind of unit, a topic, a document …; what it names stands in the notice. */
export const TermId = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { message: "expected an id of lower-case words, like food-safety" })
)
export type TermId = typeof TermId.Type
