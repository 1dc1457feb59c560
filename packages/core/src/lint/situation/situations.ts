import type { Condition } from "../../condition/Condition.ts"
import { isFact } from "../../condition/isFact.ts"
import { factsOf, factsOfQuestion } from "../../condition/factsOf.ts"
import { type Question, testOf } from "../../condition/Question.ts"
import { questions } from "../../condition/questions.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { declaredValues } from "./declared.ts"
import { type Value, type Values, valuesOf } from "./values.ts"

/** An activity and the moment at which conditions are asked about it. */
export interface Situation {
  readonly activity: Activity
  readonly scope: Scope
}

/** Whether a question about facts that the notice declares asks for one that every notice has too. */
export const isMixed = (question: Question): boolean =>
  testOf(question).kind === "declared" && factsOfQuestion(question).some((fact) => isFact(fact))

/** The values of each fact that the conditions rest on; one that has more than `most` is `undefined`. */
export const valuesFor = (conditions: ReadonlyArray<Condition>, scope: Scope, most: number): ReadonlyArray<Values> => {
  const asked = conditions.flatMap(questions)
  const facts = new Set(["name" as const, ...conditions.flatMap(factsOf)])
  // Numbers that every notice has are not gone through together with those that this one declares.
  if (asked.some(isMixed)) return [undefined]
  return [...facts].map((fact) =>
    isFact(fact) ? valuesOf(fact, asked, scope, most) : declaredValues(fact, asked, scope.notice.vocabulary.facts)
  )
}

/**
 * Visits every situation that the conditions from which the values come can tell apart: one for each combination of the
 * values, those of the last fact changing fastest.
 *
 * Each fact takes one value for every way in which the questions can answer to it, and is unknown only where it is asked
 * whether it was reported: by Kleene's logic a condition that is decided while facts are unknown is decided alike for
 * every value of them.
 */
export const visitSituations = (
  facts: ReadonlyArray<ReadonlyArray<Value>>,
  scope: Scope,
  visit: (situation: Situation) => void
): void => {
  const from = (at: number, situation: Situation): void => {
    const values = facts[at]
    if (values === undefined) return visit(situation)
    for (const { facts: known, today } of values)
      from(at + 1, {
        activity: {
          ...situation.activity,
          ...known,
          ...(known.facts && { facts: { ...situation.activity.facts, ...known.facts } })
        },
        scope: today === undefined ? situation.scope : { ...situation.scope, today }
      })
  }
  from(0, { activity: { id: "a", name: "×", host: "u" } as Activity, scope })
}

/** How many situations the values combine to; `Infinity` where a fact has too many. */
export const combinations = (facts: ReadonlyArray<Values>): number =>
  facts.reduce((product, values) => product * (values?.length ?? Number.POSITIVE_INFINITY), 1)
