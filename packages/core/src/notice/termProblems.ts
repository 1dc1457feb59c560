import { type Vocabulary } from "../condition/Vocabulary.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { registers } from "../portfolio/registers.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { lookalikes } from "../text/lookalikes.ts"
import { termFacts, type TermList } from "./termFacts.ts"
import * as en from "./words/terms.en.ts"
import * as zh from "./words/terms.zh-CN.ts"

/** Why a word of a record cannot be taken: the notice has no such term, or its records no such fact. */
export interface TermProblem {
  readonly code: "term-unknown" | "key-unknown"
  /** Where in the record or in the portfolio it stands: `kinds[0]`, `units[3].kinds[0]`. */
  readonly path: string
  /** What is wrong, what comes nearest or what there is to choose from, and what becomes of it. */
  readonly text: Localized
  /** The same where it is refused. */
  readonly refusal?: Localized
}

type Register = keyof typeof registers

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.texts, en: en.texts })
const listNames = /* @__PURE__ */ catalogue({ "zh-CN": zh.lists, en: en.lists })
const registerNames = /* @__PURE__ */ catalogue({ "zh-CN": zh.registers, en: en.registers })

const termFactsOf = (register: Register): ReadonlyArray<readonly [fact: string, of: TermList]> =>
  register in termFacts ? Object.entries<TermList>(termFacts[register as keyof typeof termFacts]) : []

const quoted = (id: string, name: Localized): Localized => fill(texts.choice, { id, name })

const unknownTerm = (id: string, of: TermList, vocabulary: Vocabulary): Pick<TermProblem, "text" | "refusal"> => {
  const terms = vocabulary[of]
  const near = lookalikes(id, terms)
  const choices = near.length > 0 ? near : terms
  const slots = {
    term: id,
    list: listNames[of],
    choices: choices.length === 0 ? texts.none : list(choices.map((term) => quoted(term.id, term.name)))
  }
  const said = near.length > 0 ? texts.near : texts.unknown
  return { text: fill(said, { ...slots, taken: texts.taken }), refusal: fill(said, { ...slots, taken: "" }) }
}

const unknownKey = (key: string, register: Register): Localized => {
  const keys = Object.keys(registers[register].facts).map((fact) => ({ id: fact, name: same(fact) }))
  const near = lookalikes(key, keys)
  const choices = list((near.length > 0 ? near : keys).map(({ name }) => name))
  return fill(near.length > 0 ? texts.keyNear : texts.key, { key, register: registerNames[register], choices })
}

/**
 * What words of a record the notice does not have, and which of its keys no record of its register has.
 *
 * @example
 * ```ts
 * import { termProblemsOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(termProblemsOf(notice.vocabulary, "units", { id: "edu", name: "县教育局", kinds: ["member-unt"] }).length) // 1
 * ```
 */
export const termProblemsOf = (
  vocabulary: Vocabulary,
  register: Register,
  record: object
): ReadonlyArray<TermProblem> => {
  const facts: Readonly<Record<string, unknown>> = { ...record }
  const known: Readonly<Record<string, unknown>> = registers[register].facts
  const terms = termFactsOf(register).flatMap(([fact, of]): ReadonlyArray<TermProblem> => {
    const value = facts[fact]
    const ids = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return ids.flatMap((id: unknown, n) =>
      vocabulary[of].some((term) => term.id === id)
        ? []
        : [
            {
              code: "term-unknown",
              path: Array.isArray(value) ? `${fact}[${n}]` : fact,
              ...unknownTerm(String(id), of, vocabulary)
            }
          ]
    )
  })
  const keys = Object.keys(facts).filter((key) => facts[key] !== undefined && !Object.hasOwn(known, key))
  return [
    ...terms,
    ...keys.map((key): TermProblem => ({ code: "key-unknown", path: key, text: unknownKey(key, register) }))
  ]
}

/** What words of a portfolio the notice does not have; what they would decide is open (`withKnownTerms`). */
export const termProblems = (
  { vocabulary }: { readonly vocabulary: Vocabulary },
  portfolio: Portfolio
): ReadonlyArray<TermProblem> => {
  const found: Array<TermProblem> = []
  for (const register of Object.keys(registers) as ReadonlyArray<Register>)
    for (const [n, record] of (portfolio[register] ?? []).entries())
      for (const problem of termProblemsOf(vocabulary, register, record))
        found.push({ ...problem, path: `${register}[${n}].${problem.path}` })
  for (const key of Object.keys(portfolio))
    if (!Object.hasOwn(registers, key)) {
      const all = Object.keys(registers).map((id) => ({ id, name: same(id) }))
      const near = lookalikes(key, all)
      const choices = list((near.length > 0 ? near : all).map(({ name }) => name))
      found.push({ code: "key-unknown", path: key, text: fill(texts.register, { key, choices }) })
    }
  return found
}
