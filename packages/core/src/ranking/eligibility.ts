import { findingsOf } from "../assessment/assessByReference.ts"
import type { Case } from "../assessment/Case.ts"
import type { Finding } from "../assessment/Finding.ts"
import { ofActivity, ofUnit } from "../assessment/subjects.ts"
import { digest } from "../digest.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { byCodePoint } from "./inOrder.ts"
import type { Eligibility } from "./Selection.ts"

/** The recommendation of an activity that is on record, its host's before others'; else one as its host would make it. */
const proposalOf = ({ host, id }: Activity, { portfolio: { recommendations = [] } }: Case): Recommendation => {
  const [first] = recommendations
    .filter(({ activity }) => activity === id)
    .toSorted(
      (a, b) =>
        Number(b.unit === host) - Number(a.unit === host) ||
        byCodePoint(a.unit, b.unit) ||
        byCodePoint(digest(a), digest(b))
    )
  return first ?? { activity: id, unit: host }
}

/** An activity as it would be recommended, and whether it may be. */
export interface Candidate {
  readonly activity: Activity
  readonly proposal: Recommendation
  readonly eligibility: Eligibility
}

const statusOf = (findings: ReadonlyArray<Finding>): Eligibility["status"] => {
  const musts = new Set(findings.filter(({ modality }) => modality === "must").map(({ status }) => status))
  if (musts.has("unmet")) return "unmet"
  return musts.has("undetermined") ? "undetermined" : "met"
}

/** Judges every activity as if it were recommended, by the rules of the notice on each recommendation. */
export const candidatesOf = (given: Case): ReadonlyArray<Candidate> => {
  const { activities } = given.portfolio
  const proposals = activities.map((activity) => proposalOf(activity, given))
  const asIf: Case = { ...given, portfolio: { ...given.portfolio, recommendations: proposals } }
  const byRule = given.notice.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ form, modality }) => form._tag === "EachRecommendation" && modality !== "may")
      .map((rule) => findingsOf(clause, rule, asIf))
  )
  return activities.map((activity, n) => {
    const proposal = proposals[n]!
    const findings = byRule
      .map((found) => found[n]!)
      .filter(({ status }) => status === "unmet" || status === "undetermined")
    return {
      activity,
      proposal,
      eligibility: {
        activity: ofActivity(activity),
        unit: ofUnit(given.unitById.get(proposal.unit)!),
        status: statusOf(findings),
        findings
      }
    }
  })
}
