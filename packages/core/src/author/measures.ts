import type { Condition } from "../condition/Condition.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Some } from "./Some.ts"

type Measure = typeof Indicator.Encoded.measure
/** How many activities there are for which a condition holds. */
export const tally = (where: Condition): Measure => ({ _tag: "ActivityTally", where })
/** The sum of a number over the activities for which a condition holds. */
export const total = (fact: string, where: Condition): Measure => ({ _tag: "FactSum", fact, where })
/** How many of the topics have an activity for which a condition holds. */
export const topicsCovered = (topics: Some<string>, where: Condition): Measure => ({
  _tag: "TopicsCovered",
  topics,
  where
})
/** How many of the settings have such an activity. */
export const settingsCovered = (settings: Some<string>, where: Condition): Measure => ({
  _tag: "SettingsCovered",
  settings,
  where
})
