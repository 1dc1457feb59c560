import type { Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"

interface Sourced {
  readonly source?: Source
}

const byPlace = ({ source: a }: Sourced, { source: b }: Sourced): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1
}

/** A portfolio whose records stand as in the files that they were read from, so that a clerk finds the order of the tables. */
export const bySource = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  units: portfolio.units.toSorted(byPlace),
  activities: portfolio.activities.toSorted(byPlace)
})
