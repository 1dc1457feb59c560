import type { Use } from "../condition/uses.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Counted } from "../rule/Counted.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { usesOfForm } from "../rule/uses.ts"
import type { Evidence } from "./Rubric.ts"
import type { Scoring } from "./Scoring.ts"

/** A number of something as a rule form, by which it is asked for as rules ask for theirs. */
export const formOf = (of: Counted, bound: Counting): RuleForm => ({ _tag: "Count", bound, of, atLeast: 1 })

/** The number by which points or evidence go; `undefined` if they go by a rule. */
export const countedIn = (part: Scoring | Evidence): Counted | undefined => ("of" in part ? part.of : undefined)

/** The names of the vocabulary that points or evidence use. */
export const usesOfPart = (part: Scoring | Evidence): ReadonlyArray<Use> => {
  const of = countedIn(part)
  return of === undefined ? [] : usesOfForm(formOf(of, { _tag: "EveryUnit" }))
}

/** The names of the vocabulary that a bound uses. */
export const usesOfBound = (bound: Counting): ReadonlyArray<Use> => usesOfForm(formOf({ _tag: "Officers" }, bound))
