import { digest } from "../digest.ts"
import { type Figures, figuresIn } from "./Figures.ts"
import type { Indicators } from "./Indicators.ts"
import { type Placing, placingOf } from "./Placing.ts"
import { isCapped, pointsFor } from "./points.ts"
import { type Quantity, unknownQuantity } from "./Quantity.ts"
import type { ItemPoints, Ranking, RankingRow } from "./Ranking.ts"
import { maximumOf, type WeightItem, type Weights } from "./Weights.ts"

const itemPoints = (item: WeightItem, value: Quantity): ItemPoints => {
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

/** Subjects that are ranked: their order and ranks are there, the rest of a row is made when it is asked for. */
export interface Ranked {
  readonly placing: Placing
  /** The row of a subject, by its place. */
  readonly rowAt: (place: number) => RankingRow
  /** All of it as data; this makes a row for every subject. */
  readonly ranking: () => Ranking
}

/** Ranks what stands in columns, as `rank` does. */
export const rankFigures = (figures: Figures, weights: Weights): Ranked => {
  const { items, tieBreaks = [] } = weights
  const placing = placingOf(figures, weights)
  const valueAt = (indicator: string, place: number) => figures.of(indicator)?.(place) ?? unknownQuantity
  const rowAt = (place: number): RankingRow => {
    const { subject, unit } = figures.subjectAt(place)
    return {
      rank: placing.rank[place]!,
      ranks: { best: placing.best[place]!, worst: placing.worst[place]! },
      subject,
      ...(unit === undefined ? {} : { unit }),
      points: placing.pointsAt(place),
      breakdown: items.map((item) => itemPoints(item, valueAt(item.indicator, place))),
      tieBreaks: tieBreaks.map((indicator) => valueAt(indicator, place))
    }
  }
  return {
    placing,
    rowAt,
    ranking: () => ({
      notice: figures.notice,
      asOf: figures.asOf,
      weights,
      digest: digest(weights),
      rows: Array.from(placing.order, rowAt)
    })
  }
}

/**
 * Ranks the rows under the caller's weights.
 *
 * A row's points depend on that row alone. Ranks rest on what is known; what is open is shown as a range of points
 * and of ranks. An indicator that a row does not have is open in it.
 *
 * @example
 * ```ts
 * import type { ActivityInput } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights } from "@kepu/core/rank"
 *
 * const units = [
 *   { id: "edu", name: "县教育局" },
 *   { id: "sun", name: "孙镇" }
 * ]
 * const held: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const activities = [{ id: "1", name: "讲座", host: "sun", time: held, platform: "published" } as const]
 * const portfolio = portfolioFromData({ units, activities })
 * const indicators = indicate(notice, portfolio, { asOf: "2023-10-01" })
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items })
 * if (weights._tag === "Success") {
 *   const { rows } = rank(indicators, weights.success)
 *   console.log(rows.map(({ subject }) => subject.name)) // [ '孙镇', '县教育局' ]
 * }
 * ```
 */
export const rank = (indicators: Pick<Indicators, "notice" | "asOf" | "rows">, weights: Weights): Ranking =>
  rankFigures(figuresIn(indicators), weights).ranking()
