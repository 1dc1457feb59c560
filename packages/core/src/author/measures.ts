import type { Condition } from "../condition/Condition.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Some } from "./Some.ts"

type Measure = typeof Indicator.Encoded.measure
/**
 * How many activities there are for which a condition holds.
 *
 * @example
 * ```ts
 * import { platform, tally } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(tally(platform("published")))) // {"_tag":"ActivityTally","where":{"_tag":"PlatformIn","states":["published"]}}
 * ```
 */
export const tally = (where: Condition): Measure => ({ _tag: "ActivityTally", where })
/**
 * The sum of a number over the activities for which a condition holds.
 *
 * @example
 * ```ts
 * import { inWindow, total } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(total("participants", inWindow("week")))) // {"_tag":"FactSum","fact":"participants","where":{"_tag":"InWindow","window":"week"}}
 * ```
 */
export const total = (fact: string, where: Condition): Measure => ({ _tag: "FactSum", fact, where })
/**
 * How many of the topics have an activity for which a condition holds.
 *
 * @example
 * ```ts
 * import { platform, topicsCovered } from "@kepu/core/author"
 *
 * const measure = topicsCovered(["energy", "health"], platform("published"))
 * console.log(measure._tag) // TopicsCovered
 * ```
 */
export const topicsCovered = (topics: Some<string>, where: Condition): Measure => ({
  _tag: "TopicsCovered",
  topics,
  where
})
/**
 * How many of the settings have such an activity.
 *
 * @example
 * ```ts
 * import { platform, settingsCovered } from "@kepu/core/author"
 *
 * const measure = settingsCovered(["village", "school"], platform("published"))
 * console.log(measure._tag) // SettingsCovered
 * ```
 */
export const settingsCovered = (settings: Some<string>, where: Condition): Measure => ({
  _tag: "SettingsCovered",
  settings,
  where
})
