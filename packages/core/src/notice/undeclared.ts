import type { Use } from "../condition/uses.ts"
import type { Rubric } from "../rubric/Rubric.ts"
import type { Failure } from "../failure/Failure.ts"
import type { Window } from "../time/Window.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { accounts, type Clause } from "./Clause.ts"
import { usesOfForm } from "../rule/uses.ts"
import { choicesOf, misasked, takenFact } from "./misasked.ts"
import { problemInMoments } from "./problemInMoments.ts"
import { usesOfMeasure } from "./uses.ts"
import { isFormFact, type Vocabulary } from "../condition/Vocabulary.ts"
import { noticeFailure as failure, users } from "./words.ts"

interface Declarations {
  readonly addressees: ReadonlyArray<string>
  readonly windows: ReadonlyArray<Window>
  readonly calendar?: WorkingCalendar
  readonly rubric?: Rubric
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
}

const firstTwice = (ids: ReadonlyArray<string>): string | undefined => {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

const registers = { activity: "activities", recommendation: "recommendations" } as const

/** The first box of a form that takes a fact which neither every notice has nor this one declares of what it is about. */
const strayBox = (vocabulary: Vocabulary): Failure | undefined => {
  for (const { about, fields, id } of vocabulary.annexes) {
    const own = (vocabulary.facts ?? []).filter(({ of }) => of === registers[about])
    for (const { fact, label } of fields)
      if (fact !== undefined && !isFormFact(fact) && !own.some((one) => one.id === fact))
        return failure("box-undeclared", "", { id, label, fact, choices: choicesOf(own) })
  }
  return undefined
}

/** The first id in a notice that is declared twice, or used and not declared; `undefined` if all is well. */
export const undeclared = ({
  addressees,
  calendar,
  clauses,
  rubric,
  vocabulary,
  windows
}: Declarations): Failure | undefined => {
  const declared: Record<Use[0], ReadonlyArray<string>> = {
    windows: windows.map(({ id }) => id),
    unitKinds: vocabulary.unitKinds.map(({ id }) => id),
    responsibilities: vocabulary.responsibilities.map(({ id }) => id),
    topics: vocabulary.topics.map(({ id }) => id),
    settings: vocabulary.settings.map(({ id }) => id),
    programmes: vocabulary.programmes.map(({ id }) => id),
    facilities: vocabulary.facilities.map(({ id }) => id),
    documents: vocabulary.documents.map(({ id }) => id),
    annexes: vocabulary.annexes.map(({ id }) => id),
    facts: (vocabulary.facts ?? []).map(({ id }) => id)
  }
  for (const [list, ids] of Object.entries(declared)) {
    const repeated = firstTwice(ids)
    if (repeated !== undefined) return failure("declared-twice", "", { list, id: repeated })
  }
  const taken = takenFact(vocabulary)
  if (taken !== undefined) return failure("fact-taken", "", { id: taken.id })
  for (const { id, values = [] } of vocabulary.facts ?? []) {
    const repeated = firstTwice(values.map((value) => value.id))
    if (repeated !== undefined) return failure("declared-twice", "", { list: id, id: repeated })
  }
  const box = strayBox(vocabulary)
  if (box !== undefined) return box
  const clause = firstTwice(clauses.map(({ number }) => number))
  if (clause !== undefined) return failure("clause-twice", "", { number: clause })
  const named = clauses.flatMap(({ indicators = [], rules }) => [
    ...rules.map(({ form, id }) => ({ what: users.ofRule, id, part: form, uses: usesOfForm(form) })),
    ...indicators.map(({ id, measure }) => ({
      what: users.ofIndicator,
      id,
      part: measure,
      uses: usesOfMeasure(measure)
    }))
  ])
  const twice = firstTwice(named.map(({ id }) => id))
  if (twice !== undefined) return failure("rule-twice", "", { id: twice })

  const known = new Map(Object.entries(declared).map(([list, ids]) => [list, new Set(ids)]))
  const isDeclared = (list: Use[0], id: string) => known.get(list)!.has(id)
  for (const kind of addressees) {
    if (!isDeclared("unitKinds", kind)) return failure("addressee-undeclared", "", { kind })
  }
  for (const { id, part, uses, what } of named) {
    const missing = uses.find(([list, term]) => !isDeclared(list, term))
    if (missing !== undefined) return failure("undeclared", "", { what, id, term: missing[1], list: missing[0] })
    const fault = misasked(part, vocabulary)
    if (fault !== undefined) return failure(fault.code, "", { what, id, ...fault.slots })
  }
  const untimely = problemInMoments({ calendar, clauses, windows })
  if (untimely !== undefined) return untimely
  for (const { indicators = [], number, rules, sentences = [] } of clauses) {
    const scored = [...(rubric?.items ?? []), ...(rubric?.vetoes ?? [])].filter(({ clause }) => clause === number)
    const own = new Set([...accounts, ...[...rules, ...indicators, ...scored].map(({ id }) => id)])
    const stray = sentences.flatMap((entry) => entry.split(" ")).find((word) => !own.has(word))
    if (stray !== undefined) return failure("stray-account", "", { number, word: stray })
  }
  return undefined
}
