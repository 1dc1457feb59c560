import * as Schema from "effect/Schema"
import { Condition } from "../../condition/Condition.ts"

/** Every recommended activity fulfils `require` (eligibility); it answers once for each recommendation. */
export const EachRecommendation = Schema.TaggedStruct("EachRecommendation", { require: Condition })
export interface EachRecommendation extends Schema.Schema.Type<typeof EachRecommendation> {}
