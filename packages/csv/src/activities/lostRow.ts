import type { Source, UnitId, Unread } from "@kepu/core/portfolio"

/** An activity that is known to exist and could not be read: for each of its hosts or, where they are unknown, once. */
export const lostRow = ({ file, row }: Source, hosts: ReadonlyArray<UnitId>): ReadonlyArray<Unread> => {
  const source = { file, row }
  if (hosts.length === 0) return [{ register: "activities", source }]
  return [...new Set(hosts)].map((unit) => ({ register: "activities", unit, source }))
}
