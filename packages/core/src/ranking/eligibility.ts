import { findingsOf } from "../assessment/assessByReference.ts"
import type { Case } from "../assessment/Case.ts"
import type { Finding } from "../assessment/Finding.ts"
import { ofActivity, ofUnit } from "../assessment/subjects.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { byActivity, proposalOf } from "./proposalOf.ts"
import type { Eligibility } from "./Selection.ts"

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
  const { activities, recommendations = [] } = given.portfolio
  const recommended = byActivity(recommendations)
  const proposals = activities.map((activity) => proposalOf(activity, recommended.get(activity.id) ?? []))
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
