import { statuses as everyStatus } from "../requirement/statuses.ts"
import { mustBeKnown } from "../failure/mustBeKnown.ts"
import { type Moment, momentOf } from "../condition/momentOf.ts"
import { laidOut } from "./laidOut.ts"
import type { Status } from "../requirement/Status.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { casesOf } from "./cases.ts"
import { findingsIn } from "./findings.ts"
import { judgeAll } from "./judgeAll.ts"
import type { LazyFinding } from "./LazyFinding.ts"
import { planOf } from "./planOf.ts"

const knownStatuses = everyStatus.map((id) => ({ id }))

/**
 * The findings of just those statuses, for those who need not have all: those of `assess`, as small records. A record
 * has the keys of a finding, but makes all but its status when they are read; `toJSON` makes it plain data.
 *
 * @throws `Failed` if `asOf` is not a moment, or there is no such status
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { select } from "@kepu/core/assessment"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const found = select(notice, portfolio, { asOf: "2023-10-01", statuses: ["unmet"] })
 * console.log(found.length, found[0]?.status) // 3 unmet
 * ```
 */
export const select = (
  notice: Notice,
  given: Portfolio,
  { asOf: moment, statuses: wanted }: { readonly asOf: Moment; readonly statuses: ReadonlyArray<Status> }
): ReadonlyArray<LazyFinding> => {
  const { judged, told } = laidOut(notice, given)
  const asOf = momentOf(moment, notice.zone)
  for (const status of wanted) mustBeKnown("unknown-status", status, knownStatuses)
  const scope = scopeOf(notice, asOf)
  const { known, statuses } = judgeAll(planOf(notice), scope, judged)
  return findingsIn(statuses, told, casesOf(scope, told, known), wanted)
}
