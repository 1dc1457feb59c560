import * as Schema from "effect/Schema"
import { Bound } from "./Bound.ts"
import { Counted } from "./Counted.ts"

const NonNegative = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

/** So many per cent of a number; what is no whole number is rounded only if `round` says how. */
export const Percent = Schema.TaggedStruct("Percent", {
  percent: NonNegative,
  of: Counted,
  round: Schema.optionalKey(Schema.Literals(["down", "up", "nearest"]))
})
/** So many times a number, as two yuan a head (人均 2 元). */
export const Times = Schema.TaggedStruct("Times", { times: NonNegative, of: Counted })
/** One, or `amount`, for so many of a number (每500平方米配1名); what is left of less than `each` counts unless `round` is down. */
export const Per = Schema.TaggedStruct("Per", {
  each: Schema.Finite.check(Schema.isGreaterThan(0)),
  of: Counted,
  amount: Schema.optionalKey(NonNegative),
  round: Schema.optionalKey(Schema.Literals(["down", "up", "nearest"]))
})
/** An amount for each of several kinds of unit (名额分配表): that of the first row that binds the unit, or `otherwise`. */
export const ByUnit = Schema.TaggedStruct("ByUnit", {
  amounts: Schema.NonEmptyArray(Schema.Struct({ bound: Bound, amount: NonNegative })),
  otherwise: Schema.optionalKey(NonNegative)
})

/** What a number is compared with. */
export const Amount = Schema.Union([NonNegative, Percent, Times, Per, ByUnit]).annotate({ identifier: "Amount" })
export type Amount = typeof Amount.Type
