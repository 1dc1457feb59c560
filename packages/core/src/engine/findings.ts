import type { Status } from "../requirement/Status.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { recordAt } from "../requirement/subjects.ts"
import type { Cases } from "./cases.ts"
import { type FindingKind, LazyFinding } from "./LazyFinding.ts"
import { countsOf, type Statuses, visit } from "./Statuses.ts"

/** The findings of those statuses, in the order of the notice. */
export const findingsIn = (
  all: ReadonlyArray<Statuses>,
  portfolio: Portfolio,
  cases: Cases,
  wanted: ReadonlyArray<Status>
): ReadonlyArray<LazyFinding> => {
  const asked = [...new Set(wanted)]
  const total = all.map(countsOf).reduce((sum, counts) => asked.reduce((some, one) => some + counts[one], sum), 0)
  // A list that grows is copied over and over, which takes longer than making the findings.
  const found: Array<LazyFinding> = []
  found.length = total
  let next = 0
  for (const statuses of all) {
    const { planned } = statuses
    const shared = { planned, cases, recordAt: recordAt(planned.asked, portfolio) }
    const kinds = Object.fromEntries(asked.map((status): [Status, FindingKind] => [status, { status, ...shared }]))
    visit<FindingKind>(statuses, kinds, (place, kind) => {
      found[next++] = new LazyFinding(kind, place)
    })
  }
  return found
}
