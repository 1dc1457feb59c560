import type { Activity } from "@kepu/core"
import type { ActivityId } from "@kepu/core/portfolio"
import type { ActivityRow } from "./ActivityRow.ts"

const holdsSigns = (part: string): boolean => part.includes("/") || part.includes("~")

/**
 * The activities of rows; the id of one that others have gets a number. With `alike`, the rows whose host and name
 * others have too, the ids of all others are known to be their own without being compared: a host, a number and a name
 * are parted by slashes, so that equal ids have equal names and hosts unless these hold signs of ids themselves.
 */
export const withOwnIds = (
  rows: ReadonlyArray<ActivityRow>,
  alike?: ReadonlySet<ActivityRow>
): ReadonlyArray<Activity> => {
  /** The ids that are taken, each with the last number that was put behind it. */
  const taken = new Map<string, number>()
  const isOwn = (row: ActivityRow): boolean =>
    alike !== undefined && !alike.has(row) && !holdsSigns(row.activity.name) && !holdsSigns(row.activity.host)
  return rows.map((row) => {
    const { activity } = row
    if (isOwn(row)) return activity
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
