import type { Criteria } from "../../notice/Clause.ts"
import { fill, list, type Localized } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

const lacks = ({ names, open, points }: Criteria, isScored: boolean): ReadonlyArray<Localized> => [
  ...(isScored || points?.length === names.length ? [] : [words.noPoints]),
  ...(open ? [words.listOpen] : [])
]

/** The office chooses by criteria that have no points, nor items of a rubric, or whose list is left open (等). */
export const criteriaWithoutWeights: Check = ({ notice: { clauses, rubric } }) =>
  clauses.flatMap(({ criteria, number }) => {
    const isScored = rubric?.items.some(({ clause }) => clause === number) ?? false
    const lacking = criteria === undefined ? [] : lacks(criteria, isScored)
    if (criteria === undefined || lacking.length === 0) return []
    const names = list(criteria.names)
    return [inPart([number], criteria, list(lacking), criteria.open ? fill(words.namesOpen, { names }) : names)]
  })
