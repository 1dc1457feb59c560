import type { Notice, Unit } from "@kepu/core"
import type { Term } from "@kepu/core/notice"
import type { TermId, UnitId } from "@kepu/core/portfolio"
import { none } from "../cells/words.ts"

/** How units and terms are called in a table that people read. */
export interface Names {
  readonly unit: (id: UnitId) => string
  /** The names of the terms in one cell; blank if the list is not known. */
  readonly terms: (terms: ReadonlyArray<Term>, ids: ReadonlyArray<TermId> | undefined) => string
}

/** What parts the items of a cell. A name that holds such a sign would be read as two, so that its id stands there. */
const separator = /[、，,；;\r\n]/u

/** The names under a notice of what a portfolio's records point at; an id that has no name stands for itself. */
export const namesIn = (units: Iterable<Unit>): Names => {
  const unitNames = new Map<UnitId, string>()
  for (const { id, name } of units) unitNames.set(id, name)
  const termName = (terms: ReadonlyArray<Term>, id: TermId): string => {
    const name = terms.find((term) => term.id === id)?.name["zh-CN"] ?? id
    return separator.test(name) ? id : name
  }
  return {
    unit: (id) => unitNames.get(id) ?? id,
    terms: (terms, ids) => {
      if (ids === undefined) return ""
      return ids.length === 0 ? none : ids.map((id) => termName(terms, id)).join("、")
    }
  }
}

export type Form = Notice["vocabulary"]["annexes"][number]

/** The printed form of a notice that tells of activities or of recommendations, if it has one; of several the first. */
export const formAbout = ({ vocabulary }: Notice, about: Form["about"]): Form | undefined =>
  vocabulary.annexes.find((annex) => annex.about === about)
