import type { Term } from "../../condition/Vocabulary.ts"
import type { Notice } from "../../notice/Notice.ts"
import { fill, list, same } from "../../text/Localized.ts"
import { seen } from "../../text/appearance.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

/** Lists in which a cell, or a column, is looked for by what it is called. */
const listsOf = ({ vocabulary }: Notice): ReadonlyArray<ReadonlyArray<Term>> => {
  const { facts = [] } = vocabulary
  const { annexes, documents, facilities, programmes, responsibilities, settings, topics, unitKinds } = vocabulary
  const ofRegisters = [...new Set(facts.map(({ of }) => of))].map((register) =>
    facts.filter(({ of }) => of === register)
  )
  const choices = facts.flatMap(({ values }) => (values === undefined ? [] : [values]))
  return [
    annexes,
    documents,
    facilities,
    programmes,
    responsibilities,
    settings,
    topics,
    unitKinds,
    ...ofRegisters,
    ...choices
  ]
}

const namesOf = ({ id, name, synonyms = [] }: Term): ReadonlyArray<string> =>
  [id, name["zh-CN"], name.en, ...synonyms].map(seen)

/** Two things of one list are called the same, so that a table which uses the name may mean either. */
export const nameTwice: Check = ({ notice }) =>
  listsOf(notice).flatMap((terms) => {
    const first = new Map<string, Term>()
    return terms.flatMap((term) => {
      const other = namesOf(term).find((name) => (first.get(name) ?? term) !== term)
      for (const name of namesOf(term)) if (!first.has(name)) first.set(name, term)
      if (other === undefined) return []
      const both = [first.get(other)!, term]
      const ids = list(both.map(({ id }) => same(id)))
      return [inPart([], both, fill(words.nameTwice, { ids }), same(other))]
    })
  })
