import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Counted } from "../rule/Counted.ts"
import { Points } from "../portfolio/Points.ts"

/** From how much on there are so many points; `from` is included, and may have decimals as a sum of facts may. */
export const Tier = Schema.Struct({
  from: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)),
  points: Points
})

/**
 * Points by steps of a number (300天得10分，250天得8分): those of the first tier that is reached, in the order in which
 * they stand, and `below` where none is; 0 without it. `fewerIsBetter` says that a greater number is meant to earn
 * less.
 */
export const Tiers = Schema.TaggedStruct("Tiers", {
  of: Counted,
  tiers: Schema.NonEmptyArray(Tier).check(Schema.isMaxLength(50)),
  below: Schema.optionalKey(Points),
  fewerIsBetter: Schema.optionalKey(Schema.Literal(true))
})

const Positive = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))

/** Points for every full one of a number, or for every full `per` of it; at most `cap` in all if it is given (封顶). */
export const PerEntry = Schema.TaggedStruct("PerEntry", {
  of: Counted,
  points: Points,
  per: Schema.optionalKey(Positive),
  cap: Schema.optionalKey(Points)
})

/** The full points, less `loss` for every full one of a number until none are left (每次扣…分，扣完为止). */
export const FullLess = Schema.TaggedStruct("FullLess", { of: Counted, points: Points, loss: Points })

/** Points where a rule is met or, by `when`, where it is unmet; none where it does not apply. */
export const ByRule = Schema.TaggedStruct("ByRule", {
  rule: TermId,
  points: Points,
  when: Schema.optionalKey(Schema.Literals(["met", "unmet"]))
})

/**
 * Points that a person gives by the decision on a rule that is left to judgement, up to these (酌情计分). A decision
 * that it is unmet gives none.
 */
export const ByDecision = Schema.TaggedStruct("ByDecision", { rule: TermId, points: Points })

/** How an item comes to its points: a closed set of ways. */
export const Scoring = Schema.Union([Tiers, PerEntry, FullLess, ByRule, ByDecision]).annotate({ identifier: "Scoring" })
export type Scoring = typeof Scoring.Type

/** The ways that go by a number. */
export type ByNumber = Exclude<Scoring, { readonly _tag: "ByRule" | "ByDecision" }>
