import type { Use } from "../condition/uses.ts"
import type { Failure } from "../failure/Failure.ts"
import type { Window } from "../time/Window.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import type { Clause } from "./Clause.ts"
import { usesOfForm } from "../rule/uses.ts"
import { choicesOf, misasked, takenFacts } from "./misasked.ts"
import { partsOfRecords, problemsInGroups } from "./problemsInGroups.ts"
import { problemsInMoments } from "./problemsInMoments.ts"
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

type Terms = ReadonlyArray<{ readonly id: string }>

interface Placed {
  readonly path: string
  readonly id: string
}

/** Ids with the places at which they stand. */
const placed = (path: string, terms: Terms = []): ReadonlyArray<Placed> =>
  terms.map(({ id }, n) => ({ path: `${path}[${n}].id`, id }))

const registers = { activity: "activities", recommendation: "recommendations" } as const

/** The boxes of forms that take a fact which neither every notice has nor this one declares of what the form is about. */
const strayBoxes = ({ annexes, facts = [] }: Vocabulary): ReadonlyArray<Failure> =>
  annexes.flatMap(({ about, fields, id }, at) => {
    const own = facts.filter(({ of }) => of === registers[about])
    return fields.flatMap(({ fact, label }, n) =>
      fact === undefined || isFormFact(fact) || own.some((one) => one.id === fact)
        ? []
        : [
            failure("box-undeclared", `vocabulary.annexes[${at}].fields[${n}].fact`, {
              id,
              label,
              fact,
              common: formFacts.join(", "),
              choices: choicesOf(own)
            })
          ]
    )
  })

/** Those that have the id of an earlier one. */
const twice = <A extends Placed>(all: ReadonlyArray<A>): ReadonlyArray<A> => {
  const seen = new Set<string>()
  return all.filter(({ id }) => seen.size === seen.add(id).size)
}

/** Under which keys of data the names of a list stand; one under another key is told at the whole form or measure. */
const keysOf: { readonly [L in Use[0]]: ReadonlyArray<string> } = {
  windows: ["window", "reportsOn", "within"],
  unitKinds: ["kinds"],
  responsibilities: ["responsibility"],
  topics: ["topic", "topics"],
  settings: ["settings"],
  programmes: ["programmes"],
  facilities: ["kind"],
  documents: ["document"],
  annexes: ["annex"],
  facts: ["fact", "of", "sum", "distinct"]
}

/** Where in data a name of a list stands: `.require.facts[0]`. */
const placesOf = (data: unknown, [list, id]: Use, key?: string): ReadonlyArray<string> => {
  if (data === id) return key !== undefined && keysOf[list].includes(key) ? [""] : []
  if (typeof data !== "object" || data === null) return []
  return Object.entries(data).flatMap(([own, value]) =>
    Array.isArray(data)
      ? placesOf(value, [list, id], key).map((place) => `[${own}]${place}`)
      : placesOf(value, [list, id], own).map((place) => `.${own}${place}`)
  )
}

/** The same use once. */
const distinct = (uses: ReadonlyArray<Use>): ReadonlyArray<Use> =>
  uses.filter(([list, id], n) => uses.findIndex(([other, term]) => other === list && term === id) === n)

/** Terms, clauses and rules whose id is taken, by one before them or by what every notice has. */
const repeated = ({ clauses, vocabulary, windows }: Declarations): ReadonlyArray<Failure> => {
  const { facts = [], ...lists } = vocabulary
  const declaredTwice = (list: string, path: string, terms: Terms | undefined): ReadonlyArray<Failure> =>
    twice(placed(path, terms)).map(({ id, path }) => failure("declared-twice", path, { list, id }))
  return [
    ...declaredTwice("windows", "windows", windows),
    ...Object.entries({ ...lists, facts }).flatMap(([list, terms]) => declaredTwice(list, `vocabulary.${list}`, terms)),
    ...takenFacts(vocabulary).map((taken) =>
      failure("fact-taken", `vocabulary.facts[${facts.indexOf(taken)}].id`, { id: taken.id })
    ),
    ...facts.flatMap(({ id, values }, n) => declaredTwice(id, `vocabulary.facts[${n}].values`, values)),
    ...twice(clauses.map(({ number }, n) => ({ path: `clauses[${n}].number`, id: number }))).map(({ id, path }) =>
      failure("clause-twice", path, { number: id })
    )
  ]
}

/** Rules and indicators, and the names that each uses. */
const usersIn = (clauses: ReadonlyArray<Clause>) =>
  clauses.flatMap(({ indicators = [], rules }, at) => [
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

/** Everything in a notice that is declared twice, or used and not declared, each with its place. */
export const undeclared = (notice: Declarations): ReadonlyArray<Failure> => {
  const { addressees, clauses, vocabulary, windows } = notice
  const { facts = [], nouns: _, ...lists } = vocabulary
  const declared: Record<Use[0], Terms> = { windows, ...lists, facts }
  const isDeclared = ([list, id]: Use) => declared[list].some((term) => term.id === id)
  const choices = (list: Use[0]) => choicesOf(declared[list], rubricWords.nothing)
  const named = usersIn(clauses)
  return [
    ...repeated(notice),
    ...strayBoxes(vocabulary),
    ...twice(named).map(({ id, path }) => failure("rule-twice", path, { id })),
    ...addressees.flatMap((kind, n) =>
      isDeclared(["unitKinds", kind])
        ? []
        : [failure("addressee-undeclared", `addressees[${n}]`, { kind, choices: choices("unitKinds") })]
    ),
    ...named.flatMap(({ id, of, part, uses, what }) => [
      ...distinct(uses)
        .filter((use) => !isDeclared(use))
        .flatMap((use) => {
          const [list, term] = use
          const slots = { what, id, term, list, choices: choices(list) }
          const places = placesOf(part, use)
          return (places.length > 0 ? places : [""]).map((place) => failure("undeclared", of + place, slots))
        }),
      ...misasked(part, vocabulary).map(({ at, code, slots }) => failure(code, of + at, { what, id, ...slots }))
    ]),
    ...problemsInMoments(notice),
    ...problemsInGroups(notice),
    ...partsOfRecords(notice)
  ]
}
