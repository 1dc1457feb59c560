import type { Use } from "../condition/uses.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import type { Window } from "../time/Window.ts"
import { accounts, type Clause } from "./Clause.ts"
import { usesOfForm } from "../rule/uses.ts"
import { usesOfMeasure } from "./uses.ts"
import type { Vocabulary } from "./Vocabulary.ts"

interface Declarations {
  readonly addressees: ReadonlyArray<string>
  readonly windows: ReadonlyArray<Window>
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
}

const firstTwice = (ids: ReadonlyArray<string>): string | undefined => ids.find((id, n) => ids.indexOf(id) < n)

const texts = {
  twice: localized("{list}中 {id} 出现两次", "{list} declares {id} twice"),
  clauseTwice: localized("条款 {number} 出现两次", "clause {number} occurs twice"),
  ruleTwice: localized("规则或指标 {id} 出现两次", "rule or indicator {id} occurs twice"),
  addressee: localized("主送单位 {kind} 未在 unitKinds 中声明", "addressee {kind} is not declared in unitKinds"),
  use: localized(
    "{what} {id} 用到 {term}，但 {list} 中没有声明",
    "{what} {id} uses {term}, which {list} does not declare"
  ),
  stray: localized(
    "条款 {number} 把一句话归于 {word}，但它没有这一项",
    "clause {number} gives a sentence to {word}, which it does not have"
  )
}
const rule = localized("规则", "rule")
const indicator = localized("指标", "indicator")

/** The first id in a notice that is declared twice, or used and not declared; `undefined` if all is well. */
export const undeclared = ({ addressees, clauses, vocabulary, windows }: Declarations): Localized | undefined => {
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
    if (repeated !== undefined) return fill(texts.twice, { list, id: repeated })
  }
  const clause = firstTwice(clauses.map(({ number }) => number))
  if (clause !== undefined) return fill(texts.clauseTwice, { number: clause })
  const named = clauses.flatMap(({ indicators = [], rules }) => [
    ...rules.map(({ form, id }) => ({ what: rule, id, uses: usesOfForm(form) })),
    ...indicators.map(({ id, measure }) => ({ what: indicator, id, uses: usesOfMeasure(measure) }))
  ])
  const twice = firstTwice(named.map(({ id }) => id))
  if (twice !== undefined) return fill(texts.ruleTwice, { id: twice })

  for (const kind of addressees) {
    if (!declared.unitKinds.includes(kind)) return fill(texts.addressee, { kind })
  }
  for (const { id, uses, what } of named) {
    const missing = uses.find(([list, term]) => !declared[list].includes(term))
    if (missing !== undefined) return fill(texts.use, { what, id, term: missing[1], list: missing[0] })
  }
  for (const { indicators = [], number, rules, sentences = [] } of clauses) {
    const known = new Set([...accounts, ...[...rules, ...indicators].map(({ id }) => id)])
    const stray = sentences.flatMap((entry) => entry.split(" ")).find((word) => !known.has(word))
    if (stray !== undefined) return fill(texts.stray, { number, word: stray })
  }
  return undefined
}
