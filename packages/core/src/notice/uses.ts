import { usesOfCondition } from "../condition/uses.ts"
import type { Bound } from "../rule/Bound.ts"
import { parts, type Use } from "../rule/parts.ts"
import type { RuleForm } from "../rule/Rule.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Measure } from "./Indicator.ts"

const usesOfBound = (bound: Bound): ReadonlyArray<Use> => {
  switch (bound._tag) {
    case "EveryUnit":
      return []
    case "KindIn":
      return bound.kinds.map((id) => ["unitKinds", id])
    case "Responsible":
      return [["responsibilities", bound.responsibility]]
  }
}

/** The names that an indicator uses. */
export const usesOfMeasure = (measure: Measure): ReadonlyArray<Use> => {
  switch (measure._tag) {
    case "ActivityTally":
    case "FactSum":
      return usesOfCondition(measure.where)
    case "TopicsCovered":
      return [...measure.topics.map((id): Use => ["topics", id]), ...usesOfCondition(measure.where)]
    case "SettingsCovered":
      return [...measure.settings.map((id): Use => ["settings", id]), ...usesOfCondition(measure.where)]
    case "OfficerTally":
      return []
  }
}

const usesOfLimit = (limit: TimeLimit): ReadonlyArray<Use> =>
  limit._tag === "WindowEnd" ? [["windows", limit.window]] : []

/** The names that a rule uses. */
export const usesOfForm = (form: RuleForm): ReadonlyArray<Use> => {
  const { bounds, conditions, limits, uses } = parts(form)
  return [
    ...conditions.flatMap(usesOfCondition),
    ...bounds.flatMap(usesOfBound),
    ...limits.flatMap(usesOfLimit),
    ...uses
  ]
}
