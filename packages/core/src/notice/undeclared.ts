import type { Use } from "../rule/parts.ts"
import type { Window } from "../time/Window.ts"
import { accounts, type Clause } from "./Clause.ts"
import { usesOfForm, usesOfMeasure } from "./uses.ts"
import type { Vocabulary } from "./Vocabulary.ts"

interface Declarations {
  readonly addressees: ReadonlyArray<string>
  readonly windows: ReadonlyArray<Window>
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
}

const firstTwice = (ids: ReadonlyArray<string>): string | undefined => ids.find((id, n) => ids.indexOf(id) < n)

/** The first id in a notice that is declared twice, or used and not declared; `undefined` if all is well. */
export const undeclared = ({ addressees, clauses, vocabulary, windows }: Declarations): string | undefined => {
  const declared: Record<Use[0], ReadonlyArray<string>> = {
    windows: windows.map(({ id }) => id),
    unitKinds: vocabulary.unitKinds.map(({ id }) => id),
    responsibilities: vocabulary.responsibilities.map(({ id }) => id),
    topics: vocabulary.topics.map(({ id }) => id),
    settings: vocabulary.settings.map(({ id }) => id),
    programmes: vocabulary.programmes.map(({ id }) => id),
    facilities: vocabulary.facilities.map(({ id }) => id),
    documents: vocabulary.documents.map(({ id }) => id),
    annexes: vocabulary.annexes.map(({ id }) => id)
  }
  for (const [list, ids] of Object.entries(declared)) {
    const repeated = firstTwice(ids)
    if (repeated !== undefined) return `${list} declares ${repeated} twice`
  }
  const clause = firstTwice(clauses.map(({ number }) => number))
  if (clause !== undefined) return `clause ${clause} occurs twice`
  const named = clauses.flatMap(({ indicators = [], rules }) => [
    ...rules.map(({ form, id }) => ({ what: "rule", id, uses: usesOfForm(form) })),
    ...indicators.map(({ id, measure }) => ({ what: "indicator", id, uses: usesOfMeasure(measure) }))
  ])
  const twice = firstTwice(named.map(({ id }) => id))
  if (twice !== undefined) return `rule or indicator ${twice} occurs twice`

  for (const kind of addressees) {
    if (!declared.unitKinds.includes(kind)) return `addressee ${kind} is not declared in unitKinds`
  }
  for (const { id, uses, what } of named) {
    const missing = uses.find(([list, term]) => !declared[list].includes(term))
    if (missing !== undefined) return `${what} ${id} uses ${missing[1]}, which ${missing[0]} does not declare`
  }
  for (const { indicators = [], number, rules, sentences = [] } of clauses) {
    const known = new Set([...accounts, ...[...rules, ...indicators].map(({ id }) => id)])
    const stray = sentences.flatMap((entry) => entry.split(" ")).find((word) => !known.has(word))
    if (stray !== undefined) return `clause ${number} gives a sentence to ${stray}, which it does not have`
  }
  return undefined
}
