import * as Schema from "effect/Schema"
import { FromWindow, TimeLimit } from "../time/TimeLimit.ts"
import { Bound } from "./Bound.ts"

/**
 * What the notice leaves to a person. It stays open until a decision is recorded (an attestation), for
 * each bound unit or, without `bound`, for the region.
 */
export const Judgement = Schema.TaggedStruct("Judgement", {
  bound: Schema.optionalKey(Bound),
  /** Until when what was decided against can still be put right, and the decision is asked for. */
  limit: Schema.optionalKey(Schema.Union([...TimeLimit.members, FromWindow]).annotate({ identifier: "Limit" }))
})
export interface Judgement extends Schema.Schema.Type<typeof Judgement> {}
