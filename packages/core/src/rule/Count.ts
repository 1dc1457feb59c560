import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { CountFact } from "../condition/Fact.ts"
import { TermId } from "../portfolio/ids.ts"
import { Limit } from "../time/TimeLimit.ts"
import { Bound, Counting } from "./Bound.ts"

/** The fact that is added up in place of counting records: a number that every notice has, or one that it declares. */
const Sum = Schema.optionalKey(Schema.Union([CountFact, TermId]))
/** What holds for the records that count; of other records than activities it asks for declared facts alone. */
const Where = Schema.optionalKey(Condition)

/**
 * Activities for which `where` holds, held by units of `hosts`. `credit` says for whom a joint activity counts: for its
 * host alone, as it does without it, or for the co-hosts too.
 */
export const Activities = Schema.TaggedStruct("Activities", {
  where: Where,
  hosts: Schema.optionalKey(Bound),
  credit: Schema.optionalKey(Schema.Literals(["host", "all-hosts"])),
  sum: Sum
})
/** Recommendations of activities for which `where` holds. */
export const Recommendations = Schema.TaggedStruct("Recommendations", { where: Where })
/** Facilities, of a kind if one is given. */
export const Facilities = Schema.TaggedStruct("Facilities", {
  kind: Schema.optionalKey(TermId),
  where: Where,
  sum: Sum
})
/** Registered information officers (科普中国信息员). */
export const Officers = Schema.TaggedStruct("Officers", {})
/** Copies of a document that had come; with `within` only those that came on a day of the window. */
export const Submissions = Schema.TaggedStruct("Submissions", {
  document: TermId,
  where: Where,
  within: Schema.optionalKey(TermId),
  sum: Sum
})
/** The unit itself, or the units of the region: with `sum`, what a declared fact of it is. */
export const Units = Schema.TaggedStruct("Units", { where: Where, among: Schema.optionalKey(Bound), sum: Sum })

/** What is counted: entries of one register. */
export const Counted = Schema.Union([Activities, Recommendations, Facilities, Officers, Submissions, Units])
export type Counted = typeof Counted.Type

/** Each of the topics. */
export const Topics = Schema.TaggedStruct("Topics", { topics: Schema.NonEmptyArray(TermId) })
/** Each of the settings. */
export const Settings = Schema.TaggedStruct("Settings", { settings: Schema.NonEmptyArray(TermId) })
/** Each of the programmes. */
export const Programmes = Schema.TaggedStruct("Programmes", { programmes: Schema.NonEmptyArray(TermId) })
/**
 * Each value of a fact that the notice declares of activities (作者限1篇). Of a choice each value is a group that is told
 * by name; of any other fact only a maximum can be asked for, as nobody knows beforehand what values there will be.
 */
export const Values = Schema.TaggedStruct("Values", { fact: TermId })
/** Each day of a window; a day has an end of its own. */
export const Days = Schema.TaggedStruct("Days", { window: TermId })
/** Each week from Monday to Sunday, as far as it lies in a window; a week has an end of its own. */
export const Weeks = Schema.TaggedStruct("Weeks", { window: TermId })
/** Each month, as far as it lies in a window; a month has an end of its own. */
export const Months = Schema.TaggedStruct("Months", { window: TermId })

/** Each quarter, as far as it lies in a window; a quarter has an end of its own. */
export const Quarters = Schema.TaggedStruct("Quarters", { window: TermId })
/** Each half of a year, as far as it lies in a window; a half-year has an end of its own. */
export const HalfYears = Schema.TaggedStruct("HalfYears", { window: TermId })
/** Each year, as far as it lies in a window; a year has an end of its own. */
export const Years = Schema.TaggedStruct("Years", { window: TermId })

const spans = [Days, Weeks, Months, Quarters, HalfYears, Years] as const

/** The groups of activities, or of documents by the days on which they came, in each of which the number has to be reached. */
export const Groups = Schema.Union([Topics, Settings, Programmes, Values, ...spans])
export type Groups = typeof Groups.Type

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

const ends = ["atLeast", "atMost", "moreThan", "lessThan"] as const

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
    ({ each, of }) => each === undefined || of._tag === "Activities" || (of._tag === "Submissions" && isOfDays(each)),
    { message: "only activities can be counted in groups, and documents by days" }
  ),
  Schema.makeFilter(
    ({ atMost, each, inAtLeast, lessThan }) =>
      inAtLeast === undefined || (each !== undefined && atMost === undefined && lessThan === undefined),
    {
      message: "inAtLeast needs groups, of which a minimum is asked"
    }
  ),
  Schema.makeFilter(({ each, inAtLeast = 0 }) => inAtLeast <= groupsIn(each), {
    message: "inAtLeast must not be above the number of groups"
  })
)
export interface Count extends Schema.Schema.Type<typeof Count> {}
