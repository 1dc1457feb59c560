import { type Moment, momentOf } from "../condition/momentOf.ts"
import { laidOut } from "./laidOut.ts"
import type { Status } from "../requirement/Status.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Indicators } from "../rank/Indicators.ts"
import type { Quantity } from "../rank/Quantity.ts"
import { type Ranked, rankFigures } from "../rank/rank.ts"
import type { Weights } from "../rank/Weights.ts"
import { casesOf } from "./cases.ts"
import { unitFigures } from "./figures.ts"
import { findingsIn } from "./findings.ts"
import { judgeAll } from "./judgeAll.ts"
import type { LazyFinding } from "./LazyFinding.ts"
import { planOf } from "./planOf.ts"
import { measuredBy } from "../requirement/measurement.ts"

/** What is found of a portfolio, and what its units can be ranked by. */
export interface Survey {
  /** The findings of those statuses; as `select`. */
  readonly select: (statuses: ReadonlyArray<Status>) => ReadonlyArray<LazyFinding>
  /** Ranks the units by the chosen indicators, by their places in the portfolio; what `rank` comes to is its `ranking()`. */
  readonly rank: (weights: Weights) => Ranked
  /** The chosen indicators of each unit, as `indicate` tells them. */
  readonly indicators: () => Pick<Indicators, "notice" | "asOf" | "rows">
}

/**
 * Judges a portfolio and measures those of the notice's indicators that are named, in a single pass over the
 * activities: for regions of so many that `indicate`, which goes through them again, would be felt.
 *
 * @throws `Failed` if `asOf` is not a moment, or the notice has no indicator of a name
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { survey } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const surveyed = survey(notice, portfolio, { asOf: "2023-10-01", indicators: ["activities-held"] })
 * console.log(surveyed.select(["unmet"]).length, surveyed.indicators().rows.length) // 2 1
 * ```
 */
export const survey = (
  notice: Notice,
  given: Portfolio,
  { asOf: moment, indicators }: { readonly asOf: Moment; readonly indicators: ReadonlyArray<string> }
): Survey => {
  const { judged, told } = laidOut(notice, given)
  const plan = planOf(notice, measuredBy(notice, indicators))
  const asOf = momentOf(moment, notice.zone)
  const scope = scopeOf(notice, asOf)
  const { known, statuses } = judgeAll(plan, scope, judged)
  const figures = unitFigures({ plan, scope, known }, judged.units)
  const valuesAt = (place: number): Record<string, Quantity> =>
    Object.fromEntries(plan.indicators.map(({ id }) => [id, figures.of(id)!(place)]))
  return {
    select: (wanted) => findingsIn(statuses, told, casesOf(scope, told, known), wanted),
    rank: (weights) => rankFigures(figures, weights),
    indicators: () => ({
      notice: figures.notice,
      asOf: figures.asOf,
      rows: judged.units.map((_, place) => ({ ...figures.subjectAt(place), values: valuesAt(place) }))
    })
  }
}
