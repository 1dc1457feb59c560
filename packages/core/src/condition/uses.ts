import type { DeclaringList, Domain } from "./QuestionFields.ts"
import type { Condition, Question } from "./Condition.ts"
import { isFact } from "./isFact.ts"
import { fieldsIn } from "./fieldsIn.ts"
import { questions } from "./questions.ts"

/** A name that something is used under, and the list in which it must be declared. */
export type Use = readonly [list: DeclaringList, id: string]

/** The lists that declare names. */
const declaring: { readonly [L in DeclaringList]: true } = {
  windows: true,
  unitKinds: true,
  responsibilities: true,
  topics: true,
  settings: true,
  programmes: true,
  facilities: true,
  documents: true,
  annexes: true,
  facts: true
}

const declares = (domain: Domain): domain is DeclaringList => Object.hasOwn(declaring, domain)

const usesOfQuestion = (question: Question): ReadonlyArray<Use> =>
  fieldsIn(question).flatMap(({ domain, values }) =>
    declares(domain)
      ? values.flatMap((id): ReadonlyArray<Use> => (domain === "facts" && isFact(id) ? [] : [[domain, id]]))
      : []
  )

/** The names that a condition uses. */
export const usesOfCondition = (condition: Condition): ReadonlyArray<Use> =>
  questions(condition).flatMap(usesOfQuestion)
