import { comparedIn } from "./Check.ts"
import type { Condition, Question } from "./Condition.ts"
import type { FactId } from "./Fact.ts"
import { testOf } from "./Question.ts"
import { questions } from "./questions.ts"
import type { Test } from "./Test.ts"

/** The facts that are wanted where a test is not decided; a name is always known. */
const factsOfTest = (test: Test): ReadonlyArray<FactId> => {
  switch (test.kind) {
    case "anything":
      return []
    case "name":
      return ["name"]
    case "days":
    case "kinds":
    case "over":
      return ["time"]
    case "declared": {
      const other = comparedIn(test.check)
      return other === undefined ? [test.fact] : [test.fact, other]
    }
    case "share":
      return [test.fact, test.of]
    default:
      return [test.fact]
  }
}

/** The facts that a question rests on. */
export const factsOfQuestion = (question: Question): ReadonlyArray<FactId> => factsOfTest(testOf(question))

/** The facts that questions rest on, each once. */
export const distinctFacts = (asked: ReadonlyArray<Question>): ReadonlyArray<FactId> => [
  ...new Set(asked.flatMap(factsOfQuestion))
]

/** The facts that a condition rests on, each once. */
export const factsOf = (condition: Condition): ReadonlyArray<FactId> => distinctFacts(questions(condition))
