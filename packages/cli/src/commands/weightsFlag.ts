import type { Notice } from "@kepu/core"
import { parseWeights } from "@kepu/core/rank"
import { localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readData } from "../dataFile.ts"
import type { Say } from "../language.ts"

const how = localized(
  "权重文件（JSON），由使用者自定，不是通知的计分标准",
  "JSON file of weights: the caller's own, and not the notice's rubric"
)

/** How the indicators are weighed. */
export const weightsFlag = (say: Say) =>
  Flag.String("weights").pipe(Flag.withMetavar("FILE"), Flag.withDescription(say(how)), Flag.optional)

/** The weights that the flag names; `undefined` without it. */
export const readWeightsFlag = Effect.fnUntraced(function* (path: Option.Option<string>, notice: Notice) {
  return Option.isNone(path) ? undefined : yield* readData(path.value, (text) => parseWeights(notice, text))
})
