import type { Criteria } from "../../notice/Clause.ts"
import { fill, list, type Localized } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

const lacks = ({ names, open, points }: Criteria): ReadonlyArray<Localized> => [
  ...(points?.length === names.length ? [] : [words.noPoints]),
  ...(open ? [words.listOpen] : [])
]

/** The office chooses by criteria that have no points, or whose list is left open (等). */
export const criteriaWithoutWeights: Check = ({ notice }) =>
  notice.clauses.flatMap(({ criteria, number }) => {
    const lacking = criteria === undefined ? [] : lacks(criteria)
    if (criteria === undefined || lacking.length === 0) return []
    const names = list(criteria.names)
    return [inPart([number], criteria, list(lacking), criteria.open ? fill(words.namesOpen, { names }) : names)]
  })
