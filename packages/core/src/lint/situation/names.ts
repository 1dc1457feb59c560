import type { Question } from "../../condition/Condition.ts"
import { programmeOf, type Scope, topicOf } from "../../condition/Scope.ts"
import { subsets } from "./subsets.ts"

/** The words that questions look for in a name: those they name, and those that declare a topic or a programme. */
const wordsOf = (question: Question, scope: Scope): ReadonlyArray<string> => {
  switch (question._tag) {
    case "NameContains":
      return question.words
    case "HasTopic":
      return topicOf(scope, question.topic).declaredBy ?? []
    case "ProgrammeIn":
      return question.programmes.flatMap((id) => programmeOf(scope, id).declaredBy ?? [])
    default:
      return []
  }
}

/** A character that none of the words contains, so that no word arises where two of them meet. */
const filler = (words: ReadonlyArray<string>): string => {
  let code = "×".codePointAt(0)!
  while (words.some((word) => word.includes(String.fromCodePoint(code)))) code += 1
  return String.fromCodePoint(code)
}

/** A name for every set of words that a name can contain; `undefined` if there are more than `most`. */
export const names = (
  asked: ReadonlyArray<Question>,
  scope: Scope,
  most: number
): ReadonlyArray<string> | undefined => {
  const words = asked.flatMap((question) => wordsOf(question, scope))
  const gap = filler(words)
  return subsets(words, most)?.map((contained) => `${gap}${contained.join(gap)}${gap}`)
}
