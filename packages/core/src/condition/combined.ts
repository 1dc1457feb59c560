import { all, any, not, type Truth } from "../Truth.ts"
import type { Condition, Question } from "./Condition.ts"

/** Whether a condition holds, by whether each of its questions does. */
export const combined = (condition: Condition, answer: (question: Question) => Truth): Truth => {
  switch (condition._tag) {
    case "All":
      return all(condition.of.map((part) => combined(part, answer)))
    case "Any":
      return any(condition.of.map((part) => combined(part, answer)))
    case "Not":
      return not(combined(condition.of, answer))
    default:
      return answer(condition)
  }
}
