import * as Schema from "effect/Schema"
import { Condition } from "../../condition/Condition.ts"
import { Bound } from "../Bound.ts"

/**
 * Every bound unit recommends at most `atMost` activities for which `where` holds, such as those of one type;
 * without `where` all of its recommendations count. It answers once for each unit.
 */
export const RecommendationQuota = Schema.TaggedStruct("RecommendationQuota", {
  bound: Bound,
  where: Schema.optionalKey(Condition),
  atMost: Schema.Natural
})
export interface RecommendationQuota extends Schema.Schema.Type<typeof RecommendationQuota> {}
