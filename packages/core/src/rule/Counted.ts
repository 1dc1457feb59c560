import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { CountFact } from "../condition/Fact.ts"
import { TermId } from "../portfolio/ids.ts"
import { Bound } from "./Bound.ts"

/** The fact that is added up in place of counting records: a number that every notice has, or one that it declares. */
const Sum = Schema.optionalKey(Schema.Union([CountFact, TermId]).annotate({ identifier: "SummedFact" }))
/** What holds for the records that count; of other records than activities it asks for declared facts alone. */
const Where = Schema.optionalKey(Condition)

/**
 * In place of entries their different values of a fact are counted (不少于5个不同主题): one that every notice has, or that it
 * declares, or `host`, of documents and facilities `unit`, for whose they are.
 */
const Distinct = Schema.optionalKey(TermId)

/**
 * Activities for which `where` holds, held by units of `hosts`, and together if each of the bounds
 * `together` has a unit of its own among host and co-hosts (与社区联合举办). `credit` says for whom a joint activity counts: for its
 * host alone, as it does without it, or for the co-hosts too.
 */
export const Activities = Schema.TaggedStruct("Activities", {
  where: Where,
  hosts: Schema.optionalKey(Bound),
  together: Schema.optionalKey(Schema.NonEmptyArray(Bound)),
  credit: Schema.optionalKey(Schema.Literals(["host", "all-hosts"])),
  sum: Sum,
  distinct: Distinct
})
/** Recommendations of activities for which `where` holds. */
export const Recommendations = Schema.TaggedStruct("Recommendations", { where: Where })
/** Facilities, of a kind if one is given. */
export const Facilities = Schema.TaggedStruct("Facilities", {
  kind: Schema.optionalKey(TermId),
  where: Where,
  sum: Sum,
  distinct: Distinct
})
/** Registered information officers (科普中国信息员). */
export const Officers = Schema.TaggedStruct("Officers", {})
/** Copies of a document that had come; with `within` only those that came on a day of the window. */
export const Submissions = Schema.TaggedStruct("Submissions", {
  document: TermId,
  where: Where,
  within: Schema.optionalKey(TermId),
  sum: Sum,
  distinct: Distinct
})
/** The unit itself, or the units of the region: with `sum`, what a declared fact of it is. */
export const Units = Schema.TaggedStruct("Units", { where: Where, among: Schema.optionalKey(Bound), sum: Sum })

const isEither = { message: "sum and distinct cannot stand together: a sum adds up, distinct tells values apart" }
const either = Schema.makeFilter(
  (of: object) => !("sum" in of && of.sum !== undefined && "distinct" in of && of.distinct !== undefined),
  isEither
)

/** What is counted: entries of one register. */
export const Counted = Schema.Union([Activities, Recommendations, Facilities, Officers, Submissions, Units])
  .check(either)
  .annotate({ identifier: "Counted" })
export type Counted = typeof Counted.Type
