import type { Activity } from "@kepu/core"
import type { ActivityId } from "@kepu/core/portfolio"
import type { ActivityRow } from "./ActivityRow.ts"

/** The activities of rows; the id of one that others have gets a number. */
export const withOwnIds = (rows: ReadonlyArray<ActivityRow>): ReadonlyArray<Activity> => {
  /** The ids that are taken, each with the last number that was put behind it. */
  const taken = new Map<string, number>()
  return rows.map(({ activity }) => {
    let times = taken.get(activity.id)
    if (times === undefined) {
      taken.set(activity.id, 1)
      return activity
    }
    let id: string
    do id = `${activity.id}~${++times}`
    while (taken.has(id))
    taken.set(activity.id, times).set(id, 1)
    return { ...activity, id: id as ActivityId }
  })
}
