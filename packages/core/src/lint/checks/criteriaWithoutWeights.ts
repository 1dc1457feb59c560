import type { Criteria } from "../../notice/Clause.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"

const lacks = ({ names, open, points }: Criteria): ReadonlyArray<Localized> => [
  ...(points?.length === names.length ? [] : [localized("指标未给分值", "the criteria have no points")]),
  ...(open ? [localized("指标未列全", "their list is left open")] : [])
]

/** The office chooses by criteria that have no points, or whose list is left open (等). */
export const criteriaWithoutWeights: Check = ({ notice }) =>
  notice.clauses.flatMap(({ criteria, number }) => {
    const lacking = criteria === undefined ? [] : lacks(criteria)
    return criteria === undefined || lacking.length === 0
      ? []
      : [
          inPart(
            [number],
            criteria,
            list(lacking),
            fill(criteria.open ? localized("{names}等", "{names}, and others") : localized("{names}", "{names}"), {
              names: list(criteria.names)
            })
          )
        ]
  })
