import type { Vocabulary } from "../notice/Vocabulary.ts"
import type { DeclaringList, Domain } from "./columns.ts"
import type { Condition, Question } from "./Condition.ts"
import { fieldsIn } from "./fieldsIn.ts"
import { questions } from "./questions.ts"

/** A name that something is used under, and the list in which it must be declared. */
export type Use = readonly [list: keyof Vocabulary | "windows", id: string]

/** What does not name anything that a notice declares. */
const plain: { readonly [D in Exclude<Domain, DeclaringList>]: true } = {
  platform: true,
  mode: true,
  text: true,
  fact: true,
  count: true,
  number: true
}

const names = (domain: Domain): domain is DeclaringList => !Object.hasOwn(plain, domain)

const usesOfQuestion = (question: Question): ReadonlyArray<Use> =>
  fieldsIn(question).flatMap(({ domain, values }) => (names(domain) ? values.map((id): Use => [domain, id]) : []))

/** The names that a condition uses. */
export const usesOfCondition = (condition: Condition): ReadonlyArray<Use> =>
  questions(condition).flatMap(usesOfQuestion)
