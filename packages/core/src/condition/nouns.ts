import { catalogue } from "../text/catalogue.ts"
import { type Localized, localized } from "../text/Localized.ts"
import type { Noun, Vocabulary } from "./Vocabulary.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const usual = /* @__PURE__ */ catalogue({ "zh-CN": zh.nouns, en: en.nouns })

/** What an activity is called: 作品, one of which (件) is entered (提交), or 活动, one of which (场) is held (举办). */
export type Nouns = Readonly<Record<"activity" | "one" | "measure" | "hold", Localized>>

/**
 * The words of the notice, or the usual ones, to be put into texts about activities.
 *
 * @example
 * ```ts
 * import { nounsOf } from "@kepu/core/condition"
 *
 * console.log(nounsOf({}).activity.en) // activity
 * ```
 */
export const nounsOf = ({ nouns = [] }: Pick<Vocabulary, "nouns">): Nouns => {
  const own: Partial<Noun> = nouns.find(({ id }) => id === "activity") ?? {}
  const { measure = usual.measure, name = usual.activity, verb = usual.verb } = own
  return {
    activity: name,
    // Chinese puts what it is counted by in front of it, with more between the two.
    one: localized(name["zh-CN"], `a${/^[aeiou]/i.test(name.en) ? "n" : ""} ${name.en}`),
    measure,
    hold: verb
  }
}
