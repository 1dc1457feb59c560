import { type Moment, momentOf } from "../condition/momentOf.ts"
import { besideActivities, withKnownTerms } from "../requirement/knownTerms.ts"
import type { AssessmentOf, FindingOf } from "../assessment/AssessmentOf.ts"
import { statuses } from "../requirement/statuses.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { NoticeOf } from "../notice/NoticeOf.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import { validityAt } from "../notice/validityAt.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fromMillis } from "../time/millis.ts"
import { casesOf } from "./cases.ts"
import { findingsIn } from "./findings.ts"
import { judgeAll } from "./judgeAll.ts"
import { plain } from "./LazyFinding.ts"
import { planOf } from "./planOf.ts"
import { addCounts, countsOf, noStatuses } from "./Statuses.ts"

/**
 * Judges a portfolio by every rule of the notice as of one moment.
 *
 * Pure: it reads no clock and answers the same in every time zone of the process. What the notice merely
 * allows (`may`) yields no finding. The findings stand in the order of the notice's clauses.
 *
 * Total: a moment outside the notice's validity is judged too, and the assessment says so. Ask `inForce` first where
 * that is not wanted.
 *
 * It comes to the same assessment as `assessByReference`, and decides every status at once; the list of findings is
 * made when it is first read, and texts, facts and remedies of a finding when they are. The portfolio must not be
 * changed in between.
 *
 * A kind, topic, document … that the notice does not have decides nothing: what it would decide is open.
 * `portfolioProblems` says which such words there are, and what may be meant.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const { counts } = assess(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(counts.units) // 1
 * ```
 */
export const assess = <Id extends string>(
  notice: NoticeOf<Id>,
  given: Portfolio,
  { asOf: moment }: { readonly asOf: Moment }
): AssessmentOf<Id> => {
  const asOf = momentOf(moment, notice.zone)
  const portfolio = withKnownTerms(notice, given, besideActivities)
  const scope = scopeOf(notice, asOf)
  const judged = judgeAll(planOf(notice), scope, portfolio)
  const counts = noStatuses()
  for (const own of judged.statuses) addCounts(counts, countsOf(own))
  const { judgement, met, pending, undetermined, unmet } = counts
  let findings: ReadonlyArray<FindingOf<Id>> | undefined
  return {
    notice: {
      id: notice.id,
      // Made when it is read, as it costs more than assessing a small portfolio.
      get digest() {
        return noticeDigest(notice)
      }
    },
    asOf: fromMillis(scope.asOf, notice.zone),
    validity: validityAt(notice, asOf),
    counts: {
      units: given.units.length,
      activities: given.activities.length,
      met,
      unmet,
      pending,
      undetermined,
      judgement
    },
    get findings() {
      if (findings === undefined) {
        const told = withKnownTerms(notice, portfolio)
        const made = findingsIn(judged.statuses, told, casesOf(scope, told, judged.known), statuses).map(plain)
        // The rule of each is one of the notice's.
        findings = made as ReadonlyArray<unknown> as ReadonlyArray<FindingOf<Id>>
      }
      return findings
    }
  }
}
