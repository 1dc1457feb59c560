import * as Schema from "effect/Schema"
import { Subject } from "../requirement/Subject.ts"
import { TermId } from "../portfolio/ids.ts"
import { type Change, cheapest } from "./cheapest.ts"
import { earned } from "./points.ts"
import type { Ranking, RankingRow } from "./Ranking.ts"
import { compareStandings, type Standing, standingOf } from "./standing.ts"
import { Points, type WeightItem, type Weights, maxPoints } from "./Weights.ts"

/** How many of the standings, given the best first, are ahead of this one. */
const countAhead = (sorted: ReadonlyArray<Standing>, standing: Standing): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (compareStandings(sorted[middle]!, standing) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Tells the competition rank (1, 2, 2, 4) of a standing among others: one more than the number of those ahead. */
const ranker = (others: ReadonlyArray<Standing>): ((standing: Standing) => number) => {
  const sorted = others.toSorted(compareStandings)
  return (standing) => 1 + countAhead(sorted, standing)
}

/**
 * How far the weights must change before the top of a ranking does.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, robustness } from "@kepu/core/rank"
 * import { Robustness, Weights } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
 * const weights = Schema.decodeUnknownSync(Weights)({ format: "kepu.weights/1", items })
 * const ranking = rank(indicate(notice, portfolio, { asOf: "2023-10-01" }), weights)
 * console.log(Schema.is(Robustness)(robustness(ranking, 1))) // true
 * ```
 */
export const Robustness = Schema.Struct({
  k: Schema.Natural,
  /** The rows of rank `k` or better; more than `k` if several share the last of these ranks. */
  top: Schema.Array(Subject),
  /** Changes of a larger size were not looked for. */
  within: Schema.Natural,
  /** The size of the smallest change that alters the top; 0 if a tie leaves it open as it is; `null` if none does. */
  distance: Schema.NullOr(Schema.Natural),
  /** A change of that size: the place of an item among the weights (from 0), its points before and after. */
  changes: Schema.Array(Schema.Struct({ item: Schema.Natural, indicator: TermId, from: Points, to: Points })),
  /** Who then comes into the top, and who drops out of it. */
  enters: Schema.Array(Subject),
  leaves: Schema.Array(Subject)
}).annotate({ identifier: "Robustness" })
export interface Robustness extends Schema.Schema.Type<typeof Robustness> {}

/** Keeps the search short; weights that must change by more are robust by any measure. */
const widest = 1_000

/** The best changes of an item for `b` against `a`, by their size from 0 to `limit`. */
const changesOf = ({ points, scale }: WeightItem, a: number, b: number, limit: number): ReadonlyArray<Change> => {
  const lead = (to: number) => earned(to, scale, b) - earned(to, scale, a)
  const change = (to: number): Change => ({
    to,
    gain: to < 0 || to > maxPoints ? Number.NEGATIVE_INFINITY : lead(to) - lead(points)
  })
  return Array.from({ length: limit + 1 }, (_, size) => {
    const [up, down] = [change(points + size), change(points - size)]
    return down.gain > up.gain ? down : up
  })
}

/** Whether `a` is not behind `b`, whatever points the items have. */
const covers = (a: RankingRow, b: RankingRow, weights: Weights): boolean =>
  a.breakdown.every(({ value }, n) => value.known >= b.breakdown[n]!.value.known) &&
  compareStandings(standingOf(a, 0, weights), standingOf(b, 0, weights)) <= 0

/** The rows that no other one makes superfluous; of two that do so to each other, the first. */
const needed = (
  rows: ReadonlyArray<RankingRow>,
  replaces: (a: RankingRow, b: RankingRow) => boolean
): ReadonlyArray<RankingRow> =>
  rows.filter((row, n) => !rows.some((other, m) => m !== n && replaces(other, row) && (m < n || !replaces(row, other))))

/**
 * How robust the first `k` of a ranking are against other weights.
 *
 * A change gives items other points, whole numbers such as a weights file may hold; its size is the sum of the
 * differences. Scales, caps and tie-breaks stay as they are. The top is the set of rows of rank `k` or better, on
 * what is known. If ties make that more than `k`, the distance is 0. Else it is the size of the smallest change with
 * which the set is another one, exactly, among all changes of a size up to the sum of all points and up to 1000.
 *
 * @example
 * ```ts
 * import type { ActivityInput } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights, robustness } from "@kepu/core/rank"
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
 *   const { top } = robustness(rank(indicators, weights.success), 1)
 *   console.log(top.map(({ name }) => name)) // [ '孙镇' ]
 * }
 * ```
 */
export const robustness = ({ rows, weights }: Ranking, k: number): Robustness => {
  const { items } = weights
  const topBy = (points: ReadonlyArray<number>): ReadonlyArray<RankingRow> => {
    const score = ({ breakdown }: RankingRow) =>
      breakdown.reduce((sum, { value }, n) => sum + earned(points[n]!, items[n]!.scale, value.known), 0)
    const found = rows.map((row) => standingOf(row, score(row), weights))
    const rankOf = ranker(found)
    return rows.filter((_, n) => rankOf(found[n]!) <= k)
  }
  const points = items.map((item) => item.points)
  const top = topBy(points)
  const isTied = top.length > k
  const within = Math.min(
    widest,
    points.reduce((sum, own) => sum + own, 0)
  )

  // The set changes when, and only when, some row outside is no longer behind some row inside. Those inside that are
  // ahead of another whatever happens, and those outside that are behind another, need not be looked at.
  const inside = isTied ? [] : needed(top, (a, b) => covers(b, a, weights))
  const outside = needed(
    rows.filter((row) => !top.includes(row)),
    (a, b) => covers(a, b, weights)
  )
  let found: ReturnType<typeof cheapest>
  for (const a of inside) {
    for (const b of outside) {
      const limit = found === undefined ? within : found.size - 1
      const mustPass = compareStandings(standingOf(a, 0, weights), standingOf(b, 0, weights)) < 0
      const value = (row: RankingRow, n: number) => row.breakdown[n]!.value.known
      found =
        cheapest(
          items.map((item, n) => changesOf(item, value(a, n), value(b, n), limit)),
          a.points.known - b.points.known + (mustPass ? 1 : 0),
          limit
        ) ?? found
    }
  }

  const changed = points.map((own, n) => found?.points.get(n) ?? own)
  const after = topBy(changed)
  const subjects = (list: ReadonlyArray<RankingRow>) => list.map(({ subject }) => subject)
  return {
    k,
    top: subjects(top),
    within,
    distance: isTied ? 0 : (found?.size ?? null),
    changes: items
      .map(({ indicator, points: from }, item) => ({ item, indicator, from, to: changed[item]! }))
      .filter(({ from, to }) => from !== to),
    enters: subjects(after.filter((row) => !top.includes(row))),
    leaves: subjects(top.filter((row) => !after.includes(row)))
  }
}
