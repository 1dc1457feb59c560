import type { Status } from "../assessment/Status.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { Found, type Kind, type Source } from "./Found.ts"
import type { Judged } from "./judge.ts"
import { naming } from "./naming.ts"
import { type Holdings, narrowing } from "./narrow.ts"

/** How findings are made when they are read. */
export const sourceOf = (holdings: Holdings): Source => ({ narrow: narrowing(holdings), ...naming(holdings) })

/** A judged portfolio to be looked up in; each index is made when it is first wanted. */
export const holdingsOf = ({ plan, portfolio, registers, rows, scope, unitPlace }: Judged): Holdings => {
  const { activities, recommendations, units } = portfolio
  let byUnit: ReadonlyMap<number, ReadonlyArray<number>> | undefined
  let byId: ReadonlyMap<string, Activity> | undefined
  const open: Array<number> = []
  const index = () => {
    const made = new Map<number, Array<number>>()
    const countsJointly = plan.unitCounts.some(({ credit }) => credit === "all-hosts")
    for (const [row, { coHosts }] of activities.entries()) {
      if (coHosts === undefined && countsJointly) open.push(row)
      for (const unit of new Set([rows.hosts[row]!, ...(coHosts ?? []).map((id) => unitPlace.get(id) ?? -1)])) {
        const list = made.get(unit)
        if (list) list.push(row)
        else made.set(unit, [row])
      }
    }
    return made
  }
  return {
    scope,
    registers,
    unitPlace,
    unitAt: (place) => units[place]!,
    activityAt: (place) => activities[place]!,
    activityById: (id) => (byId ??= new Map(activities.map((activity) => [activity.id as string, activity]))).get(id)!,
    recommendationAt: (place) => recommendations![place]!,
    activitiesOf: (unit) => {
      byUnit ??= index()
      const places = new Set([...(byUnit.get(unit) ?? []), ...open])
      return [...places].toSorted((a, b) => a - b).map((row) => activities[row]!)
    },
    whole: () => portfolio
  }
}

/** The findings of those statuses, in the order of the notice. */
export const findingsIn = (judged: Judged, source: Source, wanted: ReadonlyArray<Status>): ReadonlyArray<Found> => {
  const asked = [...new Set(wanted)]
  const total = judged.statuses.reduce((sum, { counts }) => asked.reduce((some, one) => some + counts[one], sum), 0)
  // A list that grows is copied over and over, which takes longer than making the findings.
  const found: Array<Found> = []
  found.length = total
  let next = 0
  for (const { planned, visit } of judged.statuses) {
    const kinds = Object.fromEntries(asked.map((status): [Status, Kind] => [status, { status, planned, source }]))
    visit<Kind>(kinds, (place, kind) => {
      found[next++] = new Found(kind, place)
    })
  }
  return found
}
