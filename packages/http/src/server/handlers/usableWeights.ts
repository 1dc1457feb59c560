import type { Notice } from "@kepu/core"
import type { Weights } from "@kepu/core/rank"
import { readWeights } from "@kepu/core/schema"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { WeightsRefused } from "../../api/problem/problems.ts"

/** The weights, if they are of indicators of the notice. */
export const usableWeights = (notice: Notice, weights: Weights): Effect.Effect<Weights, WeightsRefused> =>
  Result.match(readWeights(notice, weights), {
    onSuccess: (read) => Effect.succeed(read),
    onFailure: ([{ text }]) => Effect.fail(new WeightsRefused({ message: text }))
  })
