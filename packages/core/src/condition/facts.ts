import type { Activity } from "../portfolio/Activity.ts"
import type { Asked } from "./Asked.ts"
import type { Condition, Question } from "./Condition.ts"
import type { FactId } from "./Fact.ts"
import { holds } from "./holds.ts"
import { fitsFact } from "./fitsFact.ts"
import { isFact } from "./isFact.ts"
import { factsOfQuestion } from "./factsOf.ts"
import { testOf } from "./Question.ts"
import type { Scope } from "./Scope.ts"

const openQuestions = (condition: Condition, activity: Activity, scope: Scope): ReadonlyArray<Question> => {
  if (holds(condition, activity, scope) !== undefined) return []
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of.flatMap((part) => openQuestions(part, activity, scope))
    case "Not":
      return openQuestions(condition.of, activity, scope)
    default:
      return [condition]
  }
}

/** Whether a record says something of a fact that can be used: of one that the notice declares, what it can be. */
const isKnown = (fact: FactId, record: Activity, { notice: { vocabulary } }: Scope): boolean =>
  isFact(fact) ? record[fact] !== undefined : fitsFact(fact, record, vocabulary)

/** The unknown facts because of which the condition is not decided; none if it is. A time may be known too roughly. */
export const missingFacts = (condition: Condition, activity: Activity, scope: Scope): ReadonlyArray<FactId> => {
  const { time } = activity
  const isExact = time !== undefined && time.approximate !== true && time.openEnd !== true
  const missing = openQuestions(condition, activity, scope).flatMap((question) => {
    // Beside a declared date an exact time lacks nothing.
    const isTimeKnown = isExact && testOf(question).kind === "declared"
    return factsOfQuestion(question).filter((fact) =>
      fact === "time" ? !isTimeKnown : !isKnown(fact, activity, scope)
    )
  })
  return [...new Set(missing)]
}

/**
 * The questions that must be answered otherwise for the condition to come out as wanted, each with the answer that it
 * needs; where several ways lead there, the shortest.
 */
export const shortfall = (
  condition: Condition,
  activity: Activity,
  scope: Scope,
  wanted = true
): ReadonlyArray<Asked> => {
  if (holds(condition, activity, scope) === wanted) return []
  switch (condition._tag) {
    case "All":
    case "Any": {
      const parts = condition.of.map((part) => shortfall(part, activity, scope, wanted))
      // Of a prohibition of all together, one that is not so is enough.
      return (condition._tag === "All") === wanted
        ? parts.flat()
        : parts.reduce((a, b) => (b.length < a.length ? b : a))
    }
    case "Not":
      return shortfall(condition.of, activity, scope, !wanted)
    default:
      return [{ question: condition, wanted }]
  }
}
