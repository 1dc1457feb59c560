import type { Activity } from "../portfolio/Activity.ts"
import type { Condition, Question } from "./Condition.ts"
import type { FactId } from "./Fact.ts"
import { answer, holds } from "./holds.ts"
import { valueOf } from "./valueOf.ts"
import { distinctFacts } from "./factsOf.ts"
import { questions } from "./questions.ts"
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

/** The unknown facts because of which the condition is not decided; none if it is. A time may be known too roughly. */
export const missingFacts = (condition: Condition, activity: Activity, scope: Scope): ReadonlyArray<FactId> =>
  distinctFacts(openQuestions(condition, activity, scope)).filter(
    (fact) => fact === "time" || valueOf(fact, activity) === undefined
  )

/** The questions that must be answered otherwise for the condition to hold; where several ways lead there, the shortest. */
export const shortfall = (condition: Condition, activity: Activity, scope: Scope): ReadonlyArray<Question> => {
  if (holds(condition, activity, scope) === true) return []
  switch (condition._tag) {
    case "All":
      return condition.of.flatMap((part) => shortfall(part, activity, scope))
    case "Any":
      return condition.of
        .map((part) => shortfall(part, activity, scope))
        .reduce((a, b) => (b.length < a.length ? b : a))
    case "Not":
      return questions(condition.of).filter((question) => answer(question, activity, scope) !== false)
    default:
      return [condition]
  }
}
