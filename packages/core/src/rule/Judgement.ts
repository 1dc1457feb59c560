import * as Schema from "effect/Schema"
import { Bound } from "./Bound.ts"

/**
 * What the notice leaves to a person. It stays open until a decision is recorded (an attestation), for
 * each bound unit or, without `bound`, for the region.
 */
export const Judgement = Schema.TaggedStruct("Judgement", { bound: Schema.optionalKey(Bound) })
export interface Judgement extends Schema.Schema.Type<typeof Judgement> {}
