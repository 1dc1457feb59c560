import { comparedIn } from "../../condition/Check.ts"
import { isQuestionTag, type Question, testOf } from "../../condition/Question.ts"
import { sayCondition } from "../../condition/say.ts"
import { scopeOf } from "../../condition/Scope.ts"
import type { Instant } from "../../time/Instant.ts"
import { fill } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** Every question in a part of a notice. */
const questionsIn = (data: unknown): ReadonlyArray<Question> => {
  if (typeof data !== "object" || data === null) return []
  const { _tag: tag } = data as { readonly _tag?: unknown }
  if (isQuestionTag(tag)) return [data as Question]
  return Object.values(data).flatMap(questionsIn)
}

const isOfItself = (question: Question): boolean => {
  const test = testOf(question)
  if (test.kind === "share") return test.of === test.fact
  return test.kind === "declared" && comparedIn(test.check) === test.fact
}

/** A fact is compared with itself, so that the answer is the same whatever it is. */
export const comparedWithItself: Check = ({ notice, rules }) => {
  const scope = scopeOf(notice, `${notice.validFrom}T00:00:00Z` as Instant)
  return rules.flatMap((placed) =>
    questionsIn(placed.rule.form)
      .filter(isOfItself)
      .map((question) =>
        inRules([placed], fill(words.comparedWithItself, { rule: named(placed) }), sayCondition(question, scope))
      )
  )
}
