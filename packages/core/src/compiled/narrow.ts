import { type Case, withPortfolio } from "../assessment/Case.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Judged } from "./judge.ts"
import type { PlannedRule } from "./Plan.ts"
import type { Grouped, Registers } from "./Registers.ts"

const own = <A>(register: Grouped<A> | undefined, unit: number): ReadonlyArray<A> | undefined =>
  register && [...register.of(unit), ...register.ofNone]

/** The registers as far as they bear on one unit; what names no unit may bear on any. */
const registersFor = (unit: number, registers: Registers): Omit<Portfolio, "units" | "activities"> => {
  const { attestations, facilities, officers, recommendations, submissions, unread } = registers
  const parts = {
    submissions: own(submissions, unit),
    facilities: own(facilities, unit),
    officers: own(officers, unit),
    recommendations: own(recommendations, unit),
    attestations: own(attestations, unit),
    unread: own(unread, unit)
  }
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list !== undefined))
}

/** Lays out as much of a judged portfolio as the reference evaluator needs to answer for one subject of a rule. */
export type Narrow = (planned: PlannedRule, place: number) => Case

/** The indexes that narrowing needs, each made when it is first wanted. */
const indexesOf = ({ plan, portfolio: { activities }, rows, unitPlace }: Judged) => {
  const byUnit = () => {
    const made = new Map<number, Array<number>>()
    const open: Array<number> = []
    const countsJointly = plan.unitCounts.some(({ credit }) => credit === "all-hosts")
    for (const [row, { coHosts }] of activities.entries()) {
      if (coHosts === undefined && countsJointly) open.push(row)
      for (const unit of new Set([rows.hosts[row]!, ...(coHosts ?? []).map((id) => unitPlace.get(id) ?? -1)])) {
        const list = made.get(unit)
        if (list) list.push(row)
        else made.set(unit, [row])
      }
    }
    return { made, open }
  }
  let units: ReturnType<typeof byUnit> | undefined
  let ids: ReadonlyMap<string, Activity> | undefined
  return {
    /** Those that it hosts or co-hosts and, where that may matter, those of unknown co-hosts; in the order of the portfolio. */
    activitiesOf: (unit: number): ReadonlyArray<Activity> => {
      const { made, open } = (units ??= byUnit())
      const places = new Set([...(made.get(unit) ?? []), ...open])
      return [...places].toSorted((a, b) => a - b).map((row) => activities[row]!)
    },
    activityById: (id: string): Activity =>
      (ids ??= new Map(activities.map((activity) => [activity.id as string, activity]))).get(id)!
  }
}

export const narrowing = (judged: Judged): Narrow => {
  const { portfolio, registers, scope, unitPlace } = judged
  const { activitiesOf, activityById } = indexesOf(judged)
  let whole: Case | undefined
  const unitsBy = (id: string) => {
    const place = unitPlace.get(id)
    return place === undefined ? [] : [portfolio.units[place]!]
  }
  return ({ asks }, place) => {
    switch (asks.about) {
      case "activity": {
        const activity = portfolio.activities[place]!
        return withPortfolio(scope, { units: unitsBy(activity.host), activities: [activity] })
      }
      case "recommendation": {
        const recommendation = portfolio.recommendations![place]!
        return withPortfolio(scope, {
          units: unitsBy(recommendation.unit),
          activities: [activityById(recommendation.activity)],
          recommendations: [recommendation]
        })
      }
      case "unit": {
        const own = registersFor(place, registers)
        const activities = (): ReadonlyArray<Activity> => {
          switch (asks.asks.form._tag) {
            case "ActivityCount":
              return activitiesOf(place)
            case "RecommendationQuota":
              return (own.recommendations ?? []).map(({ activity }) => activityById(activity))
            default:
              return []
          }
        }
        return withPortfolio(scope, { units: [portfolio.units[place]!], activities: activities(), ...own })
      }
      case "region":
        return (whole ??= withPortfolio(scope, portfolio))
    }
  }
}
