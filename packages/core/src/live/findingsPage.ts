import type { Status } from "../requirement/Status.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import type { Cases } from "../engine/cases.ts"
import { LazyFinding } from "../engine/LazyFinding.ts"
import type { PlannedRule } from "../engine/Plan.ts"
import type { Modality } from "../rule/Rule.ts"

/** Which findings are wanted: those of which all is true that is given. */
export interface Wanted {
  readonly status?: Status | undefined
  readonly modality?: Modality | undefined
  readonly rule?: string | undefined
  readonly clause?: string | undefined
  /** Id of the subject. */
  readonly subject?: string | undefined
  /** Id of the unit that is the subject or answers for it. */
  readonly unit?: string | undefined
}

/** How many of all findings are passed over at first, and how many are wanted at most. */
export interface Paging {
  readonly after?: number | undefined
  readonly limit?: number | undefined
}

/** Some of the findings, each with how many are ahead of it in the list of all, which is that of `assess`. */
export interface Listed {
  readonly findings: ReadonlyArray<{ readonly found: LazyFinding; readonly at: number }>
  /** The same of the next one that is wanted; none after the last. */
  readonly next: number | undefined
}

/** The subjects of a rule, each at a place of its own. */
export interface Subjects {
  readonly planned: PlannedRule
  readonly size: number
  /** The place of the one that so many others are ahead of. */
  readonly placeAt: (n: number) => number
  readonly statusOf: (place: number) => Status
  readonly recordAt: (place: number) => SubjectRecord
  /** How many are ahead of each that is wanted by its id or its unit's, in order; without such a wish all are wanted. */
  readonly among: (wanted: Wanted) => ReadonlyArray<number> | undefined
}

const isOf = ({ clause, rule }: PlannedRule, wanted: Wanted): boolean =>
  (wanted.rule ?? rule.id) === rule.id &&
  (wanted.clause ?? clause.number) === clause.number &&
  (wanted.modality ?? rule.modality) === rule.modality

/** Goes through statuses, and makes only the findings that are wanted. */
export const listed = (
  rules: Iterable<Subjects>,
  cases: Cases,
  wanted: Wanted,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Paging
): Listed => {
  const findings: Array<Listed["findings"][number]> = []
  let start = 0
  for (const { among, placeAt, planned, recordAt, size, statusOf } of rules) {
    const first = Math.max(0, after - start)
    const chosen = first < size && isOf(planned, wanted) ? among(wanted) : []
    const turns = chosen ? chosen.length : size
    for (let turn = chosen ? 0 : first; turn < turns; turn++) {
      const n = chosen ? chosen[turn]! : turn
      if (n < first) continue
      const place = placeAt(n)
      const status = statusOf(place)
      if ((wanted.status ?? status) !== status) continue
      if (findings.length === limit) return { findings, next: start + n }
      // A finding stays one on this subject, whatever comes in its place.
      const record = recordAt(place)
      const found = new LazyFinding({ status, planned, cases, recordAt: () => record }, place)
      findings.push({ found, at: start + n })
    }
    start += size
  }
  return { findings, next: undefined }
}
