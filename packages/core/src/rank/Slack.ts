import { earned } from "./points.ts"
import type { Ranking } from "./Ranking.ts"
import { compareStandings, type Standing, standingOf } from "./standing.ts"

/** Between which points an item may stand, all others as they are, so that the first of a ranking stay the same ones. */
export interface Slack {
  /** The place of the item among the weights, from 0. */
  readonly item: number
  /** The fewest and the most points, both included. */
  readonly from: number
  readonly to: number
}

/**
 * How far each weight alone may be moved, from 0 to `most` points, before the first `k` of a ranking are others: the rows of
 * rank `k` or better, on what is known. Where a tie makes that more than `k`, no weight has any room. It is exact: every
 * whole number of points within is one with which the first `k` are the same; the next one, if it is within `most`, is not.
 *
 * It takes time for each row and each number of points up to `most`.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights, slack } from "@kepu/core/rank"
 *
 * const units = [
 *   { id: "edu", name: "县教育局" },
 *   { id: "sun", name: "孙镇" }
 * ]
 * const time = { sessions: [{ start: "2023-09-18" }] } as const
 * const activities = [{ id: "1", name: "讲座", host: "sun", time, platform: "published" } as const]
 * const indicators = indicate(notice, portfolioFromData({ units, activities }), { asOf: "2023-10-01" })
 * const items = [{ indicator: "activities-published", points: 5, scale: { _tag: "Reached", from: 1 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items })
 * if (weights._tag === "Success") {
 *   console.log(slack(rank(indicators, weights.success), 1, 10)) // [ { item: 0, from: 1, to: 10 } ]
 * }
 * ```
 */
export const slack = ({ rows, weights }: Ranking, k: number, most: number): ReadonlyArray<Slack> => {
  const inside = rows.filter(({ rank }) => rank <= k)
  const outside = rows.filter(({ rank }) => rank > k)
  return weights.items.map(({ points, scale }, item): Slack => {
    if (inside.length > k) return { item, from: points, to: points }
    const standings = (list: typeof rows, to: number): ReadonlyArray<Standing> =>
      list.map((row) => {
        const value = row.breakdown[item]!.value.known
        return standingOf(row, row.points.known - earned(points, scale, value) + earned(to, scale, value), weights)
      })
    const isSame = (to: number): boolean => {
      const last = standings(inside, to).reduce<Standing | undefined>(
        (worst, one) => (worst === undefined || compareStandings(worst, one) < 0 ? one : worst),
        undefined
      )
      return last === undefined || standings(outside, to).every((one) => compareStandings(last, one) < 0)
    }
    let [from, to] = [points, points]
    while (from > 0 && isSame(from - 1)) from--
    while (to < most && isSame(to + 1)) to++
    return { item, from, to }
  })
}
