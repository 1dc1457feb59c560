import type { Activity } from "@kepu/core"
import type { UnitId } from "@kepu/core/portfolio"
import { groupBy } from "../groupBy.ts"
import { nameKey } from "../text.ts"

/** Finds the activities that a unit may mean by a name: those of its own or, if it has none, all of that name. */
export const activityFinder = (
  activities: ReadonlyArray<Activity>
): ((unit: UnitId, name: string) => ReadonlyArray<Activity>) => {
  const byName = groupBy(activities, ({ name }) => nameKey(name))
  return (unit, name) => {
    const named = byName.get(nameKey(name)) ?? []
    const own = named.filter(({ coHosts = [], host }) => host === unit || coHosts.includes(unit))
    return own.length > 0 ? own : named
  }
}
