import { comparedIn, typeAsked } from "../condition/Check.ts"
import { type Question, questionRows, testOf } from "../condition/Question.ts"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import type { FactRow } from "../portfolio/facts.ts"
import { activityFacts } from "../portfolio/facts.ts"
import { registers } from "../portfolio/registers.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { en } from "./words/en.ts"
import { zh } from "./words/zh-CN.ts"

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh, en })

const isQuestion = (data: object): data is Question =>
  "_tag" in data && typeof data._tag === "string" && Object.hasOwn(questionRows, data._tag)

/** The questions that are asked anywhere in a part of a notice. */
const questionsIn = (data: unknown): ReadonlyArray<Question> => {
  if (typeof data !== "object" || data === null) return []
  return isQuestion(data) ? [data] : Object.values(data).flatMap(questionsIn)
}

/** The ids, as a message lists them. */
const choicesOf = (terms: ReadonlyArray<{ readonly id: string }>): Localized | string =>
  terms.length === 0 ? texts.noChoices : terms.map(({ id }) => id).join(", ")

/** What is wrong with a question about a fact that the notice declares, once all of its names are declared. */
const fault = (question: Question, facts: ReadonlyArray<DeclaredFact>): Localized | undefined => {
  const test = testOf(question)
  if (test.kind !== "declared") return undefined
  const type = typeAsked[test.check.is]
  const askable = facts.filter((fact) => fact.of === "activities" && (type === undefined || fact.type === type))
  const other = comparedIn(test.check)
  const stray = [test.fact, ...(other === undefined ? [] : [other])].find((id) => !askable.some((one) => one.id === id))
  if (stray !== undefined) {
    const wanted = type === undefined ? texts.ofAnyType : texts[type]
    return fill(texts.factMisasked, { question: question._tag, wanted, fact: stray, choices: choicesOf(askable) })
  }
  if (test.check.is !== "among") return undefined
  const { values = [] } = facts.find(({ id }) => id === test.fact) ?? {}
  const unknown = test.check.values.find((value) => !values.some(({ id }) => id === value))
  return unknown === undefined
    ? undefined
    : fill(texts.valueUndeclared, { fact: test.fact, value: unknown, choices: choicesOf(values) })
}

/** The first question of a rule or an indicator that asks a declared fact for what it cannot answer. */
export const misasked = (part: unknown, { facts = [] }: Vocabulary): Localized | undefined => {
  for (const question of questionsIn(part)) {
    const found = fault(question, facts)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first fact whose id is taken: what every activity, or every record of its register, has is called so already. */
export const takenFact = ({ facts = [] }: Vocabulary): DeclaredFact | undefined =>
  facts.find(({ id, of }) => {
    const own: Readonly<Record<string, FactRow>> = { ...activityFacts, ...registers[of].facts }
    // What every object has, such as a constructor, is taken too.
    return id in own
  })
