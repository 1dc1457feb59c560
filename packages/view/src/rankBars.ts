import type { Localized } from "@kepu/core"
import { type Indicators, type Ranking, type RankingRow, showQuantity, type Weights } from "@kepu/core/rank"
import { same } from "@kepu/core/text"

/** The points of one item in a bar. Lengths are of 100. */
export interface RankPart {
  /** The place of the item among the weights. */
  readonly item: number
  readonly points: number
  readonly x: number
  readonly width: number
}

/** A row of a ranking as a stacked bar. */
export interface RankBar {
  readonly rank: number
  /** The ranks that it may have, if these are several: `2–5`. */
  readonly ranks?: string
  readonly name: string
  /** The points, or the range in which they lie. */
  readonly points: string
  readonly parts: ReadonlyArray<RankPart>
  /** Behind its parts: what facts not yet known may add. Where nothing bounds it, it goes to the end. */
  readonly open?: { readonly x: number; readonly width: number }
}

/** A ranking as a picture: what the colours stand for, and a bar a row. */
export interface RankBars {
  readonly items: ReadonlyArray<Localized>
  /** The points at the end of the axis. */
  readonly most: number
  readonly rows: ReadonlyArray<RankBar>
}

/**
 * The end of the axis: the full score, or else the most that a row has or may have.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readWeights } from "@kepu/core/rank"
 * import { mostOf } from "@kepu/view"
 *
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1, cap: 100 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", outOf: 100, items })
 * if (weights._tag === "Failure") throw new Error(weights.failure[0].text.en)
 * // Of no rows: the full score.
 * console.log(mostOf(weights.success, [])) // 100
 * ```
 */
export const mostOf = ({ outOf = 0 }: Weights, rows: ReadonlyArray<RankingRow>): number =>
  rows.reduce((most, { points: { known, possible } }) => Math.max(most, known, possible ?? 0), Math.max(1, outOf))

const barOf = ({ breakdown, points, rank, ranks, subject }: RankingRow, most: number): RankBar => {
  let reached = 0
  const parts = breakdown.flatMap(({ points: { known } }, item): ReadonlyArray<RankPart> => {
    if (known === 0) return []
    const x = (100 * reached) / most
    reached += known
    return [{ item, points: known, x, width: (100 * known) / most }]
  })
  const x = (100 * points.known) / most
  const end = points.possible === null ? 100 : (100 * points.possible) / most
  return {
    rank,
    ...(ranks.best === ranks.worst ? {} : { ranks: `${ranks.best}–${ranks.worst}` }),
    name: subject.name,
    points: showQuantity(points),
    parts,
    ...(end > x ? { open: { x, width: end - x } } : {})
  }
}

/**
 * The bars of a ranking, in its order.
 *
 * @example
 * ```ts
 * import { type ActivityInput, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights } from "@kepu/core/rank"
 * import { rankBars } from "@kepu/view"
 *
 * const units = [{ id: "edu", name: "县教育局" }]
 * const time: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const activities = [{ id: "1", name: "讲座", host: "edu", time, platform: "published" } as const]
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items })
 * if (weights._tag === "Failure") throw new Error(weights.failure[0].text.en)
 * const indicators = indicate(notice, portfolioFromData({ units, activities }), { asOf: "2023-10-01" })
 * const [first] = rankBars(rank(indicators, weights.success), indicators.indicators).rows
 * console.log(first?.name, first?.points, first?.parts.map(({ width }) => width)) // 县教育局 1 [ 100 ]
 * ```
 */
export const rankBars = (
  { rows, weights }: Ranking,
  indicators: Pick<Indicators, "indicators">["indicators"]
): RankBars => {
  const most = mostOf(weights, rows)
  return {
    items: weights.items.map(({ indicator }) => indicators.find(({ id }) => id === indicator)?.name ?? same(indicator)),
    most,
    rows: rows.map((row) => barOf(row, most))
  }
}
