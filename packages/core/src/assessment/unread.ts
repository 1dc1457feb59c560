import type { UnitId } from "../portfolio/ids.ts"
import type { Unread } from "../portfolio/Portfolio.ts"
import type { Case } from "../requirement/Case.ts"

/** How many records of a register could not be read and may be the unit's, or anybody's; a file may hold any number. */
export const unreadOf = (register: Unread["register"], unit: UnitId | undefined, { portfolio }: Case): number => {
  const lost = (portfolio.unread ?? []).filter((record) => record.register === register)
  if (lost.some((record) => record.unit === undefined)) return Number.POSITIVE_INFINITY
  return lost.filter((record) => unit === undefined || record.unit === unit).length
}
