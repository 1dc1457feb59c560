import * as Schema from "effect/Schema"
import { Limit } from "../time/TimeLimit.ts"
import { Amount } from "./Amount.ts"
import { Counting } from "./Bound.ts"
import { Counted } from "./Counted.ts"
import { ends } from "./ends.ts"
import { Groups, spans } from "./Groups.ts"

/** Whether groups are spans of days. */
const isOfDays = ({ _tag }: Groups): boolean => spans.some(({ fields }) => fields._tag.schema.literal === _tag)

/** How many groups are listed; what a window or a fact makes of them is not known here. */
const groupsIn = (each: Groups | undefined): number => {
  switch (each?._tag) {
    case "Topics":
      return each.topics.length
    case "Settings":
      return each.settings.length
    case "Programmes":
      return each.programmes.length
    default:
      return Number.POSITIVE_INFINITY
  }
}

const region = { _tag: "Region" } as const
const isByUnit = (amount: Amount | undefined): boolean => typeof amount === "object" && amount._tag === "ByUnit"

/**
 * Each bound unit, or the region, has a number of something that is at least `atLeast` and at most `atMost`, these
 * included, and more than `moreThan` and less than `lessThan`, these not; it answers once for each unit, or once for the
 * region. With `each` the number is asked of every group, or of `inAtLeast` of them. With `holding` only those units are bound that have at least
 * one of what it counts (凡举办…的单位).
 *
 * Without `bound` the notice names nobody who has to see to it, and the region answers. Without `limit` what is too few
 * may still come and is never overdue, and what is too many is unmet at once, also beside a minimum. What has to be so at all times (展厅不少于600
 * 平方米) is said by the limit `AtOnce`: then too few is unmet as soon as it is known.
 */
export const Count = Schema.TaggedStruct("Count", {
  bound: Schema.optionalKey(Counting),
  holding: Schema.optionalKey(Counted),
  of: Counted,
  each: Schema.optionalKey(Groups),
  /** In at least so many of the groups, whichever they are (五进中至少三进), and not in every one. */
  inAtLeast: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))),
  atLeast: Schema.optionalKey(Amount),
  atMost: Schema.optionalKey(Amount),
  moreThan: Schema.optionalKey(Amount),
  lessThan: Schema.optionalKey(Amount),
  limit: Schema.optionalKey(Limit)
}).check(
  Schema.makeFilter((count) => ends.some((end) => count[end] !== undefined), {
    message: "expected at least one of atLeast, atMost, moreThan, lessThan"
  }),
  Schema.makeFilter(
    ({ atLeast, atMost }) => !(typeof atLeast === "number" && typeof atMost === "number") || atLeast <= atMost,
    { message: "atLeast must not be above atMost" }
  ),
  Schema.makeFilter((count) => (count.bound ?? region)._tag !== "Region" || !ends.some((end) => isByUnit(count[end])), {
    message: "the region has no amount by unit, so bound must say which units are meant"
  }),
  Schema.makeFilter(
    ({ each, of }) =>
      each === undefined ||
      of._tag === "Activities" ||
      (of._tag === "Submissions" && (isOfDays(each) || each._tag === "Values")) ||
      (of._tag === "Facilities" && each._tag === "Values"),
    { message: "only activities can be counted in groups, documents by days or values, and facilities by values" }
  ),
  Schema.makeFilter(
    ({ atMost, each, inAtLeast, lessThan }) =>
      inAtLeast === undefined || (each !== undefined && atMost === undefined && lessThan === undefined),
    {
      message: "inAtLeast needs groups, of which a minimum is asked"
    }
  ),
  Schema.makeFilter(({ each, of }) => each?._tag !== "Values" || !("distinct" in of && of.distinct !== undefined), {
    message: "values cannot be counted apart within groups of values"
  }),
  Schema.makeFilter(({ each, inAtLeast = 0 }) => inAtLeast <= groupsIn(each), {
    message: "inAtLeast must not be above the number of groups"
  })
)
export interface Count extends Schema.Schema.Type<typeof Count> {}
