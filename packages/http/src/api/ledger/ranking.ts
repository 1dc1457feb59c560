import { Instant, Weights } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { measured } from "./place.ts"

/** By what to rank whom, and for which moment. */
export const RankingRequest = Schema.Struct({ weights: Weights, asOf: Schema.optionalKey(Instant), of: measured })
