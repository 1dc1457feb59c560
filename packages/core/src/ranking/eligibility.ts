import { ofActivity, ofUnit } from "../assessment/subjects.ts"
import { answersTo } from "../compiled/answers.ts"
import { sourceOf } from "../compiled/findings.ts"
import { Found, plain } from "../compiled/Found.ts"
import type { Ground } from "../compiled/Ground.ts"
import { registersOf } from "../compiled/Registers.ts"
import { rowsOf } from "../compiled/tallyOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
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

/** Judges every activity as if it were recommended, by the rules of the notice on each recommendation; `hosts` are the places of their hosts. */
export const candidatesOf = (ground: Ground, portfolio: Portfolio, hosts: Int32Array): Candidates => {
  const { plan, scope, unitPlace, units } = ground
  const { activities, recommendations = [] } = portfolio
  const recommended = byActivity(recommendations)
  const proposalAt = (place: number) => proposalOf(activities[place]!, recommended.get(activities[place]!.id) ?? [])
  const unitAt = (place: number) => (recommended.size === 0 ? hosts[place]! : unitPlace.get(proposalAt(place).unit)!)

  const asked = plan.rules.flatMap((planned) =>
    planned.asks.about === "recommendation" && planned.asks.asks.of === "activity"
      ? [{ planned, require: planned.asks.asks.require }]
      : []
  )
  const musts = asked.filter(({ planned }) => planned.rule.modality === "must")
  const rows = rowsOf(plan.recommended, activities, ground, hosts)
  const answer = answersTo(
    plan.recommended,
    rows,
    asked.map(({ require }) => require)
  )
  const statusAt = (place: number): Eligibility["status"] => {
    let status: Eligibility["status"] = "met"
    for (const { require } of musts) {
      const truth = answer(require, place)
      if (truth === false) return "unmet"
      if (truth === undefined) status = "undetermined"
    }
    return status
  }

  let byId: ReadonlyMap<string, Activity> | undefined
  const source = sourceOf({
    scope,
    registers: registersOf({ units: [], activities: [] }, unitPlace),
    unitPlace,
    unitAt: (place) => units[place]!,
    activityAt: (place) => activities[place]!,
    activityById: (id) => (byId ??= new Map(activities.map((activity) => [activity.id as string, activity]))).get(id)!,
    recommendationAt: proposalAt,
    activitiesOf: () => [],
    whole: () => portfolio
  })
  return {
    statusAt,
    unitAt,
    at: (place) => ({
      activity: activities[place]!,
      proposal: proposalAt(place),
      eligibility: {
        activity: ofActivity(activities[place]!),
        unit: ofUnit(units[unitAt(place)]!),
        status: statusAt(place),
        findings: asked.flatMap(({ planned, require }) => {
          const truth = answer(require, place)
          const status = truth === false ? "unmet" : "undetermined"
          return truth === true ? [] : [plain(new Found({ status, planned, source }, place))]
        })
      }
    })
  }
}
