import { Instant } from "@kepu/core"
import { Weights } from "@kepu/core/rank"
import * as Schema from "effect/Schema"
import { measured } from "./place.ts"

/** By what to rank whom, and for which moment. */
export const RankingRequest = Schema.Struct({ weights: Weights, asOf: Schema.optionalKey(Instant), of: measured })
