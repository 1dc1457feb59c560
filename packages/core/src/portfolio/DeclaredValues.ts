import * as Schema from "effect/Schema"

/** The value of a fact that a notice declares: a number in its unit, which is not negative, a yes or no, or the text of a choice, a date or a text. */
export const DeclaredValue = Schema.Union([
  Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)),
  Schema.Boolean,
  Schema.NonEmptyString
])
export type DeclaredValue = typeof DeclaredValue.Type

/**
 * What is known of the facts that a notice declares, by their ids; what is absent is not known. Other keys are kept as they
 * are, so that it can be told of them (`declaredProblems`).
 *
 * @example
 * ```ts
 * import { DeclaredValues } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(DeclaredValues)
 * console.log(is({ area: 120, open: true }), is({ area: -1 })) // true false
 * ```
 */
export const DeclaredValues = Schema.Record(Schema.String, DeclaredValue)
export type DeclaredValues = typeof DeclaredValues.Type

/** A record that may have declared facts. */
export interface Declaring {
  readonly facts?: DeclaredValues
}
