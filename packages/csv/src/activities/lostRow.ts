import type { UnitId, Unread } from "@kepu/core/portfolio"
import type { Place } from "../issues.ts"
import { rowIn } from "../table/Origin.ts"

/** An activity that is known to exist and could not be read: for each of its hosts or, where they are unknown, once. */
export const lostRow = (
  { file, row }: Pick<Place, "file" | "row">,
  hosts: ReadonlyArray<UnitId>
): ReadonlyArray<Unread> => {
  const source = rowIn(file, row)
  if (hosts.length === 0) return [{ register: "activities", source }]
  return [...new Set(hosts)].map((unit) => ({ register: "activities", unit, source }))
}
