import type { Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"
import { tableName } from "@kepu/csv"

interface Sourced {
  readonly source?: Source
}

const byPlace = ({ source: a }: Sourced, { source: b }: Sourced): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const [one, other] = [tableName(a), tableName(b)]
  return one === other ? a.row - b.row : one < other ? -1 : 1
}

/** A portfolio whose records stand as in the files that they were read from, so that a clerk finds the order of the tables. */
export const bySource = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  units: portfolio.units.toSorted(byPlace),
  activities: portfolio.activities.toSorted(byPlace)
})
