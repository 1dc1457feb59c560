import type { Condition, Question } from "./Condition.ts"
import type { Fact } from "./Fact.ts"
import { questions } from "./questions.ts"

const factsOfQuestion = (question: Question): ReadonlyArray<Fact> => {
  switch (question._tag) {
    case "Always":
      return []
    case "InWindow":
    case "LastDayReached":
      return ["time"]
    case "HasTopic":
      return ["topics"]
    case "SettingIn":
      return ["settings"]
    case "NameContains":
      return ["name"]
    case "PlatformIn":
      return ["platform"]
    case "ModeIn":
      return ["mode"]
    case "ProgrammeIn":
      return ["programme"]
    case "ListedIn":
      return ["annexes"]
    case "Reported":
    case "AtLeast":
    case "AtMost":
      return [question.fact]
    case "ShareAtMost":
      return [question.fact, question.of]
  }
}

/** The facts that questions rest on, each once. */
export const distinctFacts = (asked: ReadonlyArray<Question>): ReadonlyArray<Fact> => [
  ...new Set(asked.flatMap(factsOfQuestion))
]

/** The facts that a condition rests on, each once. */
export const factsOf = (condition: Condition): ReadonlyArray<Fact> => distinctFacts(questions(condition))
