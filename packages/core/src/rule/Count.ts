import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { TermId } from "../portfolio/ids.ts"
import { TimeLimit } from "../time/TimeLimit.ts"
import { Bound, Counting } from "./Bound.ts"

/**
 * Activities for which `where` holds, held by units of `hosts`. `credit` says for whom a joint activity counts: for its
 * host alone, as it does without it, or for the co-hosts too.
 */
export const Activities = Schema.TaggedStruct("Activities", {
  where: Schema.optionalKey(Condition),
  hosts: Schema.optionalKey(Bound),
  credit: Schema.optionalKey(Schema.Literals(["host", "all-hosts"]))
})
/** Recommendations of activities for which `where` holds. */
export const Recommendations = Schema.TaggedStruct("Recommendations", { where: Schema.optionalKey(Condition) })
/** Facilities of a kind. */
export const Facilities = Schema.TaggedStruct("Facilities", { kind: TermId })
/** Registered information officers (科普中国信息员). */
export const Officers = Schema.TaggedStruct("Officers", {})

/** What is counted: entries of one register. */
export const Counted = Schema.Union([Activities, Recommendations, Facilities, Officers])
export type Counted = typeof Counted.Type

/** Each of the topics. */
export const Topics = Schema.TaggedStruct("Topics", { topics: Schema.NonEmptyArray(TermId) })
/** Each of the settings. */
export const Settings = Schema.TaggedStruct("Settings", { settings: Schema.NonEmptyArray(TermId) })
/** Each day of a window; a day has an end of its own. */
export const Days = Schema.TaggedStruct("Days", { window: TermId })

/** The groups of activities, in each of which the number has to be reached. */
export const Groups = Schema.Union([Topics, Settings, Days])
export type Groups = typeof Groups.Type

/**
 * Each bound unit, or the region, has a number of something that is at least `atLeast` and at most `atMost`; it answers
 * once for each unit, or once for the region. With `each` the number is asked of every group.
 *
 * Without `bound` the notice names nobody who has to see to it, and the region answers. Without `limit` what is too few
 * may still come and is never overdue, and what is too many is unmet at once.
 */
export const Count = Schema.TaggedStruct("Count", {
  bound: Schema.optionalKey(Counting),
  of: Counted,
  each: Schema.optionalKey(Groups),
  atLeast: Schema.optionalKey(Schema.Natural),
  atMost: Schema.optionalKey(Schema.Natural),
  limit: Schema.optionalKey(TimeLimit)
}).check(
  Schema.makeFilter(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: "expected atLeast, atMost or both"
  }),
  Schema.makeFilter(({ atLeast = 0, atMost = Infinity }) => atLeast <= atMost, {
    message: "atLeast must not be above atMost"
  }),
  Schema.makeFilter(({ each, of }) => each === undefined || of._tag === "Activities", {
    message: "only activities can be counted in groups"
  })
)
export interface Count extends Schema.Schema.Type<typeof Count> {}
