import type { Use } from "../condition/uses.ts"
import type { Failure } from "../failure/Failure.ts"
import type { Window } from "../time/Window.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import type { Clause } from "./Clause.ts"
import { usesOfForm } from "../rule/uses.ts"
import { choicesOf, misasked, takenFact } from "./misasked.ts"
import { problemInMoments } from "./problemInMoments.ts"
import { usesOfMeasure } from "./uses.ts"
import { formFacts, isFormFact, type Vocabulary } from "../condition/Vocabulary.ts"
import { noticeFailure as failure, rubricWords, users } from "./words.ts"

interface Declarations {
  readonly addressees: ReadonlyArray<string>
  readonly windows: ReadonlyArray<Window>
  readonly calendar?: WorkingCalendar
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
}

interface Placed {
  readonly path: string
  readonly id: string
}

/** Ids with the places at which they stand. */
const placed = (path: string, terms: ReadonlyArray<{ readonly id: string }> = []): ReadonlyArray<Placed> =>
  terms.map(({ id }, n) => ({ path: `${path}[${n}].id`, id }))

const registers = { activity: "activities", recommendation: "recommendations" } as const

/** The first box of a form that takes a fact which neither every notice has nor this one declares of what it is about. */
const strayBox = ({ annexes, facts = [] }: Vocabulary): Failure | undefined => {
  for (const [at, { about, fields, id }] of annexes.entries()) {
    const own = facts.filter(({ of }) => of === registers[about])
    for (const [n, { fact, label }] of fields.entries())
      if (fact !== undefined && !isFormFact(fact) && !own.some((one) => one.id === fact))
        return failure("box-undeclared", `vocabulary.annexes[${at}].fields[${n}].fact`, {
          id,
          label,
          fact,
          common: formFacts.join(", "),
          choices: choicesOf(own)
        })
  }
  return undefined
}

const firstTwice = (all: ReadonlyArray<Placed>): Placed | undefined => {
  const seen = new Set<string>()
  return all.find(({ id }) => seen.size === seen.add(id).size)
}

/** Where in data a text stands first: `.require.facts[0]`; nothing if it does not. */
const placeOf = (data: unknown, text: string): string | undefined => {
  if (data === text) return ""
  if (typeof data !== "object" || data === null) return undefined
  for (const [key, value] of Object.entries(data)) {
    const place = placeOf(value, text)
    if (place !== undefined) return `${Array.isArray(data) ? `[${key}]` : `.${key}`}${place}`
  }
  return undefined
}

/** The first id in a notice that is declared twice, or used and not declared, and where; `undefined` if all is well. */
export const undeclared = ({
  addressees,
  calendar,
  clauses,
  vocabulary,
  windows
}: Declarations): Failure | undefined => {
  const { facts = [], nouns, ...lists } = vocabulary
  const declared: Record<Use[0], ReadonlyArray<{ readonly id: string }>> = { windows, ...lists, facts }
  for (const [list, terms] of Object.entries({ ...declared, nouns })) {
    const repeated = firstTwice(placed(list === "windows" ? list : `vocabulary.${list}`, terms))
    if (repeated !== undefined) return failure("declared-twice", repeated.path, { list, id: repeated.id })
  }
  const taken = takenFact(vocabulary)
  if (taken !== undefined)
    return failure("fact-taken", `vocabulary.facts[${facts.indexOf(taken)}].id`, { id: taken.id })
  for (const [n, { id, values }] of facts.entries()) {
    const repeated = firstTwice(placed(`vocabulary.facts[${n}].values`, values))
    if (repeated !== undefined) return failure("declared-twice", repeated.path, { list: id, id: repeated.id })
  }
  const box = strayBox(vocabulary)
  if (box !== undefined) return box
  const clause = firstTwice(clauses.map(({ number }, n) => ({ path: `clauses[${n}].number`, id: number })))
  if (clause !== undefined) return failure("clause-twice", clause.path, { number: clause.id })
  const named = clauses.flatMap(({ indicators = [], rules }, at) => [
    ...rules.map(({ form, id }, n) => {
      const path = `clauses[${at}].rules[${n}]`
      return { what: users.ofRule, id, path: `${path}.id`, part: form, of: `${path}.form`, uses: usesOfForm(form) }
    }),
    ...indicators.map(({ id, measure }, n) => {
      const path = `clauses[${at}].indicators[${n}]`
      const uses = usesOfMeasure(measure)
      return { what: users.ofIndicator, id, path: `${path}.id`, part: measure, of: `${path}.measure`, uses }
    })
  ])
  const twice = firstTwice(named)
  if (twice !== undefined) return failure("rule-twice", twice.path, { id: twice.id })

  const isDeclared = (list: Use[0], id: string) => declared[list].some((term) => term.id === id)
  const choices = (list: Use[0]) => choicesOf(declared[list], rubricWords.nothing)
  const addressee = addressees.findIndex((kind) => !isDeclared("unitKinds", kind))
  if (addressee >= 0)
    return failure("addressee-undeclared", `addressees[${addressee}]`, {
      kind: addressees[addressee]!,
      choices: choices("unitKinds")
    })
  for (const { id, of, part, uses, what } of named) {
    const missing = uses.find(([list, term]) => !isDeclared(list, term))
    if (missing !== undefined) {
      const [list, term] = missing
      return failure("undeclared", of + (placeOf(part, term) ?? ""), { what, id, term, list, choices: choices(list) })
    }
    const fault = misasked(part, vocabulary)
    if (fault !== undefined)
      return failure(fault.code, of + (placeOf(part, fault.at) ?? ""), { what, id, ...fault.slots })
  }
  const untimely = problemInMoments({ calendar, clauses, windows })
  if (untimely !== undefined) return untimely
  return undefined
}
