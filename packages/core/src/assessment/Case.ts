import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Instant } from "../time/Instant.ts"

/** A portfolio laid out for judging: what rules ask, and the look-ups that they share. */
export interface Case extends Scope {
  readonly portfolio: Portfolio
  readonly unitById: ReadonlyMap<UnitId, Unit>
  readonly activityById: ReadonlyMap<string, Activity>
  /** Activities by the unit that hosts or co-hosts them. */
  readonly activitiesOf: ReadonlyMap<UnitId, ReadonlyArray<Activity>>
}

const byUnit = (activities: ReadonlyArray<Activity>): ReadonlyMap<UnitId, ReadonlyArray<Activity>> => {
  const index = new Map<UnitId, Array<Activity>>()
  for (const activity of activities) {
    for (const unit of new Set([activity.host, ...(activity.coHosts ?? [])])) {
      const list = index.get(unit)
      if (list) list.push(activity)
      else index.set(unit, [activity])
    }
  }
  return index
}

/** Another portfolio, laid out for the same notice and moment. */
export const withPortfolio = (scope: Scope, portfolio: Portfolio): Case => ({
  ...scope,
  portfolio,
  unitById: new Map(portfolio.units.map((unit) => [unit.id, unit])),
  activityById: new Map(portfolio.activities.map((activity) => [activity.id, activity])),
  activitiesOf: byUnit(portfolio.activities)
})

export const caseOf = (notice: Notice, portfolio: Portfolio, asOf: Instant): Case =>
  withPortfolio(scopeOf(notice, asOf), portfolio)
