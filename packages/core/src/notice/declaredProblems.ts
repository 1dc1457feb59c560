import { fits } from "../condition/fitsFact.ts"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import type { DeclaredValue, Declaring } from "../portfolio/DeclaredValues.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { isPlainDate } from "../time/isTime.ts"
import { factsDeclared } from "./factsDeclared.ts"
import * as en from "./words/declared.en.ts"
import * as zh from "./words/declared.zh-CN.ts"

/** Why a value cannot be taken for a fact that a notice declares. */
export interface DeclaredProblem {
  readonly code: "fact-undeclared" | "fact-elsewhere" | "value-of-another-type" | "value-undeclared"
  /** Where in the record or in the portfolio it stands: `facts.length`, `activities[3].facts.length`. */
  readonly path: string
  /** What is wrong, what there is to choose from, and what to do. */
  readonly text: Localized
}

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.texts, en: en.texts })
const types = /* @__PURE__ */ catalogue({ "zh-CN": zh.types, en: en.types })
const registers = /* @__PURE__ */ catalogue({ "zh-CN": zh.registers, en: en.registers })

/** Whether a value can stand for a fact; a day has to be one of the calendar too. */
const fitsFact = (fact: DeclaredFact, value: DeclaredValue): boolean =>
  fits(fact, value) && (fact.type !== "date" || isPlainDate(value))

const named = (terms: ReadonlyArray<{ readonly id: string; readonly name: Localized }>): Localized =>
  terms.length === 0 ? texts.none : list(terms.map((term) => fill(texts.choice, { id: term.id, name: term.name })))

/** The fact that is meant by a name or a synonym where its id should stand. */
const meant = (key: string, facts: ReadonlyArray<DeclaredFact>): DeclaredFact | undefined =>
  facts.find(({ name, synonyms = [] }) => [name["zh-CN"], name.en, ...synonyms].includes(key))

const problemOf = (
  key: string,
  value: DeclaredValue,
  register: DeclaredFact["of"],
  vocabulary: Vocabulary
): Pick<DeclaredProblem, "code" | "text"> | undefined => {
  const own = factsDeclared(vocabulary, register)
  const fact = own.find(({ id }) => id === key)
  if (fact !== undefined) {
    if (fitsFact(fact, value)) return undefined
    const slots = { fact: fact.name, value: String(value), choices: named(fact.values ?? []) }
    return fact.type === "choice" && typeof value === "string"
      ? { code: "value-undeclared", text: fill(texts.valueUndeclared, slots) }
      : { code: "value-of-another-type", text: fill(texts.valueOfAnotherType, { ...slots, type: types[fact.type] }) }
  }
  const slots = { fact: key, register: registers[register], choices: named(own) }
  const other = (vocabulary.facts ?? []).find(({ id }) => id === key)
  if (other !== undefined)
    return { code: "fact-elsewhere", text: fill(texts.factElsewhere, { ...slots, of: registers[other.of] }) }
  const near = meant(key, own)
  return near === undefined
    ? { code: "fact-undeclared", text: fill(texts.factUndeclared, slots) }
    : { code: "fact-undeclared", text: fill(texts.factMeant, { ...slots, near: near.id }) }
}

/**
 * What of a record's declared facts cannot be taken as the notice declares them.
 *
 * @example
 * ```ts
 * import { declaredProblemsOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(declaredProblemsOf(notice.vocabulary, "units", { facts: { budget: 3 } }).length) // 1
 * ```
 */
export const declaredProblemsOf = (
  vocabulary: Vocabulary,
  register: DeclaredFact["of"],
  { facts = {} }: Declaring
): ReadonlyArray<DeclaredProblem> =>
  Object.entries(facts).flatMap(([key, value]) => {
    const problem = problemOf(key, value, register, vocabulary)
    return problem === undefined ? [] : [{ ...problem, path: `facts.${key}` }]
  })

const declaring = [
  "units",
  "activities",
  "submissions",
  "facilities",
  "recommendations"
] as const satisfies ReadonlyArray<DeclaredFact["of"]>

/**
 * What of the declared facts of a portfolio cannot be taken as the notice declares them: facts that it does not declare of
 * these records, and values of another type. Judging takes a value of another type as not known.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { declaredProblems } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局", facts: { budget: 3 } }],
 *   activities: []
 * })
 * console.log(declaredProblems(notice, portfolio).length) // 1
 * ```
 */
export const declaredProblems = (
  { vocabulary }: { readonly vocabulary: Vocabulary },
  portfolio: Portfolio
): ReadonlyArray<DeclaredProblem> =>
  declaring.flatMap((register) =>
    (portfolio[register] ?? []).flatMap((record, n) =>
      declaredProblemsOf(vocabulary, register, record).map((problem) => ({
        ...problem,
        path: `${register}[${n}].${problem.path}`
      }))
    )
  )
