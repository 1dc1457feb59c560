import { wideNumbers } from "../requirement/wideOf.ts"
import type { Notice } from "../notice/Notice.ts"
import { ofActivity, ofUnit } from "../requirement/asSubject.ts"
import type { Scope } from "../condition/Scope.ts"
import { answersTo } from "../engine/answers.ts"
import { lookups } from "../engine/lookups.ts"
import { LazyFinding, plain } from "../engine/LazyFinding.ts"
import type { Plan, PlannedRule } from "../engine/Plan.ts"
import { rowsOf } from "../engine/rowStatuses.ts"
import type { Units } from "../engine/Units.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { isInTime } from "../requirement/runsOut.ts"
import { any, not, type Truth } from "../Truth.ts"
import { byActivity, proposalOf } from "./proposalOf.ts"
import type { Eligibility } from "./Selection.ts"

/** An activity as it would be recommended, and whether it may be. */
export interface Candidate {
  readonly activity: Activity
  readonly proposal: Recommendation
  readonly eligibility: Eligibility
}

/** All activities as they would be recommended, by their places. */
export interface Candidates {
  readonly statusAt: (place: number) => Eligibility["status"]
  /** The place of the unit that recommends it. */
  readonly unitAt: (place: number) => number
  readonly at: (place: number) => Candidate
}

/** Judges every activity as if it were recommended, by the rules of the notice on each recommendation. */
export const candidatesOf = (plan: Plan, scope: Scope<Notice>, units: Units, portfolio: Portfolio): Candidates => {
  const { activities, recommendations = [] } = portfolio
  const recommended = byActivity(recommendations)
  const proposalAt = (place: number) => proposalOf(activities[place]!, recommended.get(activities[place]!.id) ?? [])
  const rows = rowsOf(activities, units, scope)
  const unitAt = (place: number) =>
    recommended.size === 0 ? rows.hosts[place]! : units.placeOf(proposalAt(place).unit)!

  const asked = plan.rules.flatMap((planned) =>
    planned.asked.about === "recommendation" && planned.conditions ? [{ planned, ...planned.conditions }] : []
  )
  const musts = asked.filter(({ planned }) => planned.rule.modality === "must")
  const answers = answersTo(
    plan.recommended.program,
    rows,
    asked.flatMap(({ require, where }) => [require, where])
  )
  /** Whether an activity does not fall under a rule, or meets it. */
  const truth = (place: number, { require, where }: NonNullable<PlannedRule["conditions"]>): Truth =>
    any([not(answers(place, where)), answers(place, require)])
  /** How an activity stands that does not meet a rule: what can still be mended is waited for. */
  const failing = ({ asked }: PlannedRule) =>
    "limit" in asked && isInTime(asked.limit, scope) ? ("pending" as const) : ("unmet" as const)
  const statusAt = (place: number): Eligibility["status"] => {
    let status: Eligibility["status"] = "met"
    for (const conditions of musts) {
      const answer = truth(place, conditions)
      if (answer === false) return "unmet"
      if (answer === undefined) status = "undetermined"
    }
    return status
  }

  const given = { ...scope, wide: wideNumbers, portfolio, ...lookups(portfolio, units), recordsFor: () => portfolio }
  const cases = () => given
  const recordAt = (place: number) => ({ recommendation: proposalAt(place) })
  return {
    statusAt,
    unitAt,
    at: (place) => ({
      activity: activities[place]!,
      proposal: proposalAt(place),
      eligibility: {
        activity: ofActivity(activities[place]!),
        unit: ofUnit(units.at(unitAt(place))),
        status: statusAt(place),
        findings: asked.flatMap(({ planned, ...conditions }) => {
          const answer = truth(place, conditions)
          const status = answer === false ? failing(planned) : "undetermined"
          return answer === true ? [] : [plain(new LazyFinding({ status, planned, cases, recordAt }, place))]
        })
      }
    })
  }
}
