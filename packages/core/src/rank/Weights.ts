import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"

/** Small enough for all arithmetic with points to be exact. */
export const maxPoints = 100_000

/** Points of an item: whole numbers from 0 to 100 000. */
export const Points = Schema.Natural.check(Schema.isLessThanOrEqualTo(maxPoints))

const Positive = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))

/** The points for every full `per` of the indicator, at most `cap` in all if it is given (每…得…分，…分封顶). */
export const PerUnit = Schema.TaggedStruct("PerUnit", { per: Positive, cap: Schema.optionalKey(Points) })
/**
 * The points in full from `full` on, below it in proportion (按比例扣分). `rounding` says what becomes of a part of a
 * point: dropped, rounded with the half upwards, or made a whole one.
 */
export const ProRata = Schema.TaggedStruct("ProRata", {
  full: Positive,
  rounding: Schema.Literals(["down", "half-up", "up"])
})
/** The points from `from` on, none below. Several items on one indicator make steps: the points of each step reached add up. */
export const Reached = Schema.TaggedStruct("Reached", { from: Positive })

/** How an indicator earns the points of its item. In each, more never earns less. */
export const Scale = Schema.Union([PerUnit, ProRata, Reached]).annotate({ identifier: "Scale" })
export type Scale = typeof Scale.Type

/** One item of the weights: an indicator, the points it can earn, and how it earns them. */
export const WeightItem = Schema.Struct({
  indicator: TermId,
  points: Points,
  scale: Scale
}).annotate({ identifier: "WeightItem" })
export interface WeightItem extends Schema.Schema.Type<typeof WeightItem> {}

/** The most that an item can earn; `undefined` where nothing caps it. */
export const maximumOf = ({ points, scale }: WeightItem): number | undefined =>
  scale._tag === "PerUnit" && points > 0 ? scale.cap : points

/** What the items add up to where each has a most; `undefined` else. */
const total = (items: ReadonlyArray<WeightItem>): number | undefined =>
  items.reduce<number | undefined>((sum, item) => {
    const maximum = maximumOf(item)
    return sum === undefined || maximum === undefined ? undefined : sum + maximum
  }, 0)

/**
 * How a caller weighs the indicators of a notice. They are not the notice's points, which stand in its rubric, but come
 * from a file of the caller's, and every ranking records them.
 *
 * @example
 * ```ts
 * import { Weights } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const items = [{ indicator: "participants", points: 5, scale: { _tag: "Reached", from: 100 } }]
 * const is = Schema.is(Weights)
 * // The items have to add up to the full score.
 * console.log(is({ format: "kepu.weights/1", items, outOf: 5 }), is({ format: "kepu.weights/1", items, outOf: 10 })) // true false
 * ```
 */
export const Weights = Schema.Struct({
  format: Schema.Literal("kepu.weights/1"),
  title: Schema.optionalKey(Schema.NonEmptyString),
  items: Schema.NonEmptyArray(WeightItem),
  /** The full score, to check the items by: what they can earn adds up to it. */
  outOf: Schema.optionalKey(Schema.Natural),
  /** Indicators that decide between equal points, one after the other; more is better. */
  tieBreaks: Schema.optionalKey(Schema.Array(TermId)),
  /** Who is still level is told apart by name, code point by code point; without it they share a rank. */
  thenByName: Schema.optionalKey(Schema.Literal(true))
})
  .check(
    Schema.makeFilter(({ items, outOf }) => outOf === undefined || total(items) === outOf, {
      message: "expected the items' points to add up to outOf"
    })
  )
  .annotate({ identifier: "Weights" })
export interface Weights extends Schema.Schema.Type<typeof Weights> {}
