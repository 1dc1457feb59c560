import { failuresOf } from "../failure/Failure.ts"
import { catalogue } from "../text/catalogue.ts"
import type { Localized } from "../text/Localized.ts"
import type { ReviewState } from "./stateOf.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** Why a step of a review is refused. */
export const refusal = /* @__PURE__ */ failuresOf(/* @__PURE__ */ catalogue({ "zh-CN": zh.refusals, en: en.refusals }))

/**
 * What each state of a review is called in both languages: `resubmitted` is 重报待审.
 *
 * @example
 * ```ts
 * import { reviewStateName } from "@kepu/core/review"
 *
 * console.log(reviewStateName.returned["zh-CN"], reviewStateName.accepted.en) // 已退回 accepted
 * ```
 */
export const reviewStateName: Readonly<Record<ReviewState, Localized>> = /* @__PURE__ */ catalogue({
  "zh-CN": zh.states,
  en: en.states
})
