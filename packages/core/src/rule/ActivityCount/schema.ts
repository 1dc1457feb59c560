import * as Schema from "effect/Schema"
import { Condition } from "../../condition/Condition.ts"
import { TimeLimit } from "../../time/TimeLimit.ts"
import { Counting } from "../Bound.ts"

/**
 * Every bound unit, or the region, has at least `atLeast` activities for which `where` holds; it answers once for
 * each unit, or once for the region.
 * `credit` says for whom a joint activity counts: for its host alone, or for the co-hosts too.
 */
export const ActivityCount = Schema.TaggedStruct("ActivityCount", {
  bound: Counting,
  where: Condition,
  atLeast: Schema.Natural,
  credit: Schema.Literals(["host", "all-hosts"]),
  limit: TimeLimit
})
export interface ActivityCount extends Schema.Schema.Type<typeof ActivityCount> {}
