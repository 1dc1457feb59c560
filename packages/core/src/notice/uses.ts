import { isFact } from "../condition/isFact.ts"
import { type Use, usesOfCondition } from "../condition/uses.ts"
import type { Measure } from "./Indicator.ts"

/** The names that an indicator uses. */
export const usesOfMeasure = (measure: Measure): ReadonlyArray<Use> => {
  switch (measure._tag) {
    case "ActivityTally":
      return usesOfCondition(measure.where)
    case "FactSum":
      return [...(isFact(measure.fact) ? [] : [["facts", measure.fact] as const]), ...usesOfCondition(measure.where)]
    case "TopicsCovered":
      return [...measure.topics.map((id): Use => ["topics", id]), ...usesOfCondition(measure.where)]
    case "SettingsCovered":
      return [...measure.settings.map((id): Use => ["settings", id]), ...usesOfCondition(measure.where)]
    case "OfficerTally":
      return []
  }
}
