import type { Condition } from "@kepu/core/condition"
import type { Scope } from "../../src/condition/Scope.ts"
import { mostSituations } from "../../src/lint/explore.ts"
import { combinations, type Situation, valuesFor, visitSituations } from "../../src/lint/situation/situations.ts"
import type { Value } from "../../src/lint/situation/values.ts"

/** Every situation that the conditions together can tell apart; `undefined` if there are too many. */
export const situationsOf = (
  conditions: ReadonlyArray<Condition>,
  scope: Scope
): ReadonlyArray<Situation> | undefined => {
  const values = valuesFor(conditions, scope, mostSituations)
  if (combinations(values) > mostSituations) return undefined
  const situations: Array<Situation> = []
  visitSituations(values as ReadonlyArray<ReadonlyArray<Value>>, scope, (situation) => situations.push(situation))
  return situations
}
