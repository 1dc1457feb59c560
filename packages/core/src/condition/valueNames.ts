import type { Choice, ChoiceOf } from "../portfolio/facts.ts"
import { catalogue } from "../text/catalogue.ts"
import type { Localized } from "../text/Localized.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/**
 * What each value of a choice is called.
 *
 * @example
 * ```ts
 * import { choiceNames } from "@kepu/core/tables"
 *
 * console.log(choiceNames.mode.online["zh-CN"], choiceNames.platform.published.en) // 线上 published
 * ```
 */
export const choiceNames = /* @__PURE__ */ Object.fromEntries(
  (Object.keys(zh.choices) as ReadonlyArray<Choice>).map((fact) => [
    fact,
    catalogue<string>({ "zh-CN": zh.choices[fact], en: en.choices[fact] })
  ])
) as { readonly [F in Choice]: Readonly<Record<ChoiceOf<F>, Localized>> }

/** What each kind of day is called. */
export const dayNames = /* @__PURE__ */ catalogue<string>({ "zh-CN": zh.days, en: en.days })
