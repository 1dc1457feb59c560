import type { Status } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Indicators } from "../ranking/Indicators.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { type Ranked, rankFigures } from "../ranking/rank.ts"
import type { Weights } from "../ranking/Weights.ts"
import type { Instant } from "../time/Instant.ts"
import { unitFigures } from "./figures.ts"
import type { Found } from "./Found.ts"
import { findingsIn, holdingsOf, sourceOf } from "./findings.ts"
import { judge } from "./judge.ts"

/** What is found of a portfolio, and what its units can be ranked by. */
export interface Survey {
  /** The findings of those statuses; as `select`. */
  readonly select: (statuses: ReadonlyArray<Status>) => ReadonlyArray<Found>
  /** Ranks the units by the chosen indicators, by their places in the portfolio; what `rank` comes to is its `ranking()`. */
  readonly rank: (weights: Weights) => Ranked
  /** The chosen indicators of each unit, as `indicate` tells them. */
  readonly indicators: () => Pick<Indicators, "notice" | "asOf" | "rows">
}

/**
 * Judges a portfolio and measures those of the notice's indicators that are named, in a single pass over the
 * activities: for regions of so many that `indicate`, which goes through them again, would be felt.
 */
export const survey = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, indicators }: { readonly asOf: Instant; readonly indicators: ReadonlyArray<string> }
): Survey => {
  const judged = judge(notice, portfolio, asOf, indicators)
  const figures = unitFigures(judged)
  const valuesAt = (place: number): Record<string, Quantity> =>
    Object.fromEntries(judged.plan.measured.map(({ indicator: { id } }) => [id, figures.of(id)!(place)]))
  return {
    select: (statuses) => findingsIn(judged, sourceOf(holdingsOf(judged)), statuses),
    rank: (weights) => rankFigures(figures, weights),
    indicators: () => ({
      notice: figures.notice,
      asOf: figures.asOf,
      rows: portfolio.units.map((_, place) => ({ ...figures.subjectAt(place), values: valuesAt(place) }))
    })
  }
}
