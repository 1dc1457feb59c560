import type { Condition } from "../../condition/Condition.ts"
import { factsOf } from "../../condition/factsOf.ts"
import { questions } from "../../condition/questions.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { mostSituations } from "./most.ts"
import { valuesOf } from "./values.ts"

/** An activity and the moment at which conditions are asked about it. */
export interface Situation {
  readonly activity: Activity
  readonly scope: Scope
}

/**
 * Every situation that the conditions together can tell apart, each at least once; `undefined` if they are too many.
 *
 * Each fact that they rest on takes one value for every way in which their questions can answer to it, and a
 * fact is unknown only where it is asked whether it was reported: by Kleene's logic a condition that is decided
 * while facts are unknown is decided alike for every value of them.
 */
export const situationsOf = (
  conditions: ReadonlyArray<Condition>,
  scope: Scope
): ReadonlyArray<Situation> | undefined => {
  const asked = conditions.flatMap(questions)
  const start: Situation = { activity: { id: "a", name: "×", host: "u" } as Activity, scope }
  let situations: ReadonlyArray<Situation> = [start]
  for (const fact of new Set(["name" as const, ...conditions.flatMap(factsOf)])) {
    const values = valuesOf(fact, asked, scope)
    if (values === undefined || values.length * situations.length > mostSituations) return undefined
    situations = situations.flatMap((situation) =>
      values.map(({ facts, today }) => ({
        activity: { ...situation.activity, ...facts },
        scope: today === undefined ? situation.scope : { ...situation.scope, today }
      }))
    )
  }
  return situations
}
