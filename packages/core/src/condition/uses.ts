import type { Vocabulary } from "../notice/Vocabulary.ts"
import type { Condition, Question } from "./Condition.ts"
import { questions } from "./questions.ts"

/** A name that something is used under, and the list in which it must be declared. */
export type Use = readonly [list: keyof Vocabulary | "windows", id: string]

const usesOfQuestion = (question: Question): ReadonlyArray<Use> => {
  switch (question._tag) {
    case "InWindow":
      return [["windows", question.window]]
    case "HasTopic":
      return [["topics", question.topic]]
    case "SettingIn":
      return question.settings.map((id) => ["settings", id])
    case "ProgrammeIn":
      return question.programmes.map((id) => ["programmes", id])
    case "ListedIn":
      return [["annexes", question.annex]]
    default:
      return []
  }
}

/** The names that a condition uses. */
export const usesOfCondition = (condition: Condition): ReadonlyArray<Use> =>
  questions(condition).flatMap(usesOfQuestion)
