import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { CountFact } from "../condition/Fact.ts"
import { TermId } from "../portfolio/ids.ts"
import { amendable } from "../rule/Amended.ts"
import { Localized } from "../text/schema.ts"

/** How many activities there are for which `where` holds. */
export const ActivityTally = Schema.TaggedStruct("ActivityTally", { where: Condition })
/** The sum of a number, one that the notice declares of activities too, over the activities for which `where` holds. */
export const FactSum = Schema.TaggedStruct("FactSum", { fact: Schema.Union([CountFact, TermId]), where: Condition })
/** How many of the topics have an activity for which `where` holds. */
export const TopicsCovered = Schema.TaggedStruct("TopicsCovered", {
  topics: Schema.NonEmptyArray(TermId),
  where: Condition
})
/** How many of the settings have an activity for which `where` holds. */
export const SettingsCovered = Schema.TaggedStruct("SettingsCovered", {
  settings: Schema.NonEmptyArray(TermId),
  where: Condition
})
/** How many information officers are registered. */
export const OfficerTally = Schema.TaggedStruct("OfficerTally", {})

/** What an indicator measures, out of a closed set. */
export const Measure = Schema.Union([ActivityTally, FactSum, TopicsCovered, SettingsCovered, OfficerTally])
export type Measure = typeof Measure.Type

/** A number that a clause speaks of without asking for one: reported for each unit and the region, never judged. */
export const Indicator = Schema.Struct({ id: TermId, name: Localized, measure: Measure, ...amendable }).annotate({
  identifier: "Indicator"
})
export interface Indicator extends Schema.Schema.Type<typeof Indicator> {}
