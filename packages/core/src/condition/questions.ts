import type { Condition, Question } from "./Condition.ts"

/** The questions that a condition asks, from left to right. */
export const questions = (condition: Condition): ReadonlyArray<Question> => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of.flatMap(questions)
    case "Not":
      return questions(condition.of)
    default:
      return [condition]
  }
}
