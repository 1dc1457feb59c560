import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Counting } from "../rule/Bound.ts"
import { Counted } from "../rule/Counted.ts"
import { Localized } from "../text/schema.ts"
import { Points } from "../portfolio/Points.ts"
import { Scoring } from "./Scoring.ts"

/** At least so many of something, as with photographs or links of reports. */
export const Enough = Schema.TaggedStruct("Enough", {
  name: Localized,
  of: Counted,
  atLeast: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))
})
/** A rule of the notice is met. */
export const RuleMet = Schema.TaggedStruct("RuleMet", { name: Localized, rule: TermId })
/** What has to be there for an item to count (佐证材料). */
export const Evidence = Schema.Union([Enough, RuleMet]).annotate({ identifier: "Evidence" })
export type Evidence = typeof Evidence.Type

/** One line of a rubric (计分项). */
export const RubricItem = Schema.Struct({
  id: TermId,
  name: Localized,
  /** Number of the clause that gives it. */
  clause: Schema.NonEmptyString,
  /** A bonus (加分) or a deduction (扣分) stands beside the full mark; every other item is a part of it. */
  as: Schema.optionalKey(Schema.Literals(["bonus", "deduction"])),
  earns: Scoring,
  /** All of it has to be there, or the item counts for nothing. */
  evidence: Schema.optionalKey(Schema.NonEmptyArray(Evidence).check(Schema.isMaxLength(10)))
}).annotate({ identifier: "RubricItem" })
export interface RubricItem extends Schema.Schema.Type<typeof RubricItem> {}

/** A grade (等次), for a total of `from` or more, that number included. */
export const Grade = Schema.Struct({ id: TermId, name: Localized, from: Points }).annotate({ identifier: "Grade" })
export interface Grade extends Schema.Schema.Type<typeof Grade> {}

/** All points. */
export const AllPoints = Schema.TaggedStruct("AllPoints", {})
/** Every grade above this one. */
export const GradesAbove = Schema.TaggedStruct("GradesAbove", { grade: TermId })

/** Something that takes the points or the grade, whatever else was earned (一票否决): a rule that is unmet, or one that is met. */
export const Veto = Schema.Struct({
  id: TermId,
  name: Localized,
  clause: Schema.NonEmptyString,
  rule: TermId,
  when: Schema.Literals(["met", "unmet"]),
  takes: Schema.Union([AllPoints, GradesAbove])
}).annotate({ identifier: "Veto" })
export interface Veto extends Schema.Schema.Type<typeof Veto> {}

/** For how many days the result is made public (公示); it is shown, and nothing follows from it. */
export const Publicity = Schema.Struct({
  clause: Schema.NonEmptyString,
  days: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 366 })),
  /** Set where days of work are meant (工作日). */
  workdays: Schema.optionalKey(Schema.Literal(true))
})

/**
 * How a notice gives points (计分标准): items that add up, and grades by the total.
 *
 * The items other than bonuses and deductions add up to the sum, which `scaledTo` takes from `outOf` to another full
 * mark, half a hundredth rounded up. Bonuses and deductions are added to that as they are. A total is never below 0.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/exemplary-county-2026"
 * import { Rubric } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * console.log(Schema.is(Rubric)(notice.rubric)) // true
 * ```
 */
export const Rubric = Schema.Struct({
  name: Localized,
  /** Number of the clause that gives it. */
  clause: Schema.NonEmptyString,
  /** Who is scored: each bound unit, or the region. */
  bound: Counting,
  items: Schema.NonEmptyArray(RubricItem).check(Schema.isMaxLength(200)),
  /** The full mark, as the notice states it: what the items can earn, without bonuses, adds up to it. */
  outOf: Schema.optionalKey(Points.check(Schema.isGreaterThan(0))),
  /** The full mark to which the sum is scaled (折算满分). */
  scaledTo: Schema.optionalKey(Points),
  /** The most that all bonuses can add, and that all deductions can take. */
  bonusAtMost: Schema.optionalKey(Points),
  deductionAtMost: Schema.optionalKey(Points),
  /** The most that a total can be. */
  atMost: Schema.optionalKey(Points),
  /** The best first. A total below the last one has no grade. */
  grades: Schema.optionalKey(Schema.NonEmptyArray(Grade).check(Schema.isMaxLength(20))),
  vetoes: Schema.optionalKey(Schema.NonEmptyArray(Veto).check(Schema.isMaxLength(50))),
  publicity: Schema.optionalKey(Publicity)
})
  .check(
    Schema.makeFilter(({ outOf, scaledTo }) => scaledTo === undefined || outOf !== undefined, {
      message: "expected outOf beside scaledTo"
    })
  )
  .annotate({ identifier: "Rubric" })
export interface Rubric extends Schema.Schema.Type<typeof Rubric> {}
