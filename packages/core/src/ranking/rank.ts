import { digest } from "../digest.ts"
import type { IndicatorRow, Indicators } from "./Indicators.ts"
import { bySubject } from "./inOrder.ts"
import { isCapped, pointsFor } from "./points.ts"
import { sum, unknownQuantity } from "./Quantity.ts"
import type { ItemPoints, Ranking, RankingRow } from "./Ranking.ts"
import { compare, ranker, standings } from "./Standing.ts"
import { maximumOf, type WeightItem, type Weights } from "./Weights.ts"

const itemPoints = (item: WeightItem, { values }: IndicatorRow): ItemPoints => {
  const value = values[item.indicator] ?? unknownQuantity
  const points = pointsFor(item, value)
  const maximum = maximumOf(item)
  return {
    indicator: item.indicator,
    value,
    points,
    capped: isCapped(item, value),
    ...(maximum === undefined ? {} : { deducted: maximum - points.known })
  }
}

const pointsOf = ({ items, tieBreaks = [] }: Weights, row: IndicatorRow): Omit<RankingRow, "rank" | "ranks"> => {
  const breakdown = items.map((item) => itemPoints(item, row))
  return {
    subject: row.subject,
    ...(row.unit === undefined ? {} : { unit: row.unit }),
    points: sum(breakdown.map(({ points }) => points)),
    breakdown,
    tieBreaks: tieBreaks.map((id) => row.values[id] ?? unknownQuantity)
  }
}

/**
 * Ranks the rows under the caller's weights.
 *
 * A row's points depend on that row alone. Ranks rest on what is known; what is open is shown as a range of points
 * and of ranks. An indicator that a row does not have is open in it.
 */
export const rank = (
  { asOf, notice, rows }: Pick<Indicators, "notice" | "asOf" | "rows">,
  weights: Weights
): Ranking => {
  const scored = rows.map((row) => {
    const points = pointsOf(weights, row)
    const name = weights.thenByName ? row.subject.name : undefined
    return { points, ...standings([points.points, ...points.tieBreaks], name) }
  })
  const rankAmongKnown = ranker(scored.map(({ known }) => known))
  const rankAmongBest = ranker(scored.map(({ best }) => best))
  const ranked = scored.map(({ best, known, points }): RankingRow => {
    const isAheadOfItself = compare(best, known) < 0
    return {
      rank: rankAmongKnown(known),
      ranks: { best: rankAmongKnown(best), worst: rankAmongBest(known) - (isAheadOfItself ? 1 : 0) },
      ...points
    }
  })
  return {
    notice,
    asOf,
    weights,
    digest: digest(weights),
    rows: ranked.toSorted((a, b) => a.rank - b.rank || bySubject(a, b))
  }
}
