import * as Schema from "effect/Schema"
import { TermId } from "../../portfolio/ids.ts"
import { Counting } from "../Bound.ts"

/**
 * At least `atLeast` facilities of a kind are there. Without `bound` the notice names nobody who has to build
 * them, and the region answers; it answers once for the region or once for each unit.
 */
export const FacilityCount = Schema.TaggedStruct("FacilityCount", {
  bound: Schema.optionalKey(Counting),
  kind: TermId,
  atLeast: Schema.Natural
})
export interface FacilityCount extends Schema.Schema.Type<typeof FacilityCount> {}
