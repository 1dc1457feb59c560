import type { Localized } from "@kepu/core"
import { type Indicators, rank, type Ranking, robustness, slack, type WeightItem, type Weights } from "@kepu/core/rank"
import { fill, list, same } from "@kepu/core/text"
import { type RankBar, rankBars } from "../rankBars.ts"
import { words } from "./words.ts"

/** One weight as a slider. */
export interface Slider {
  /** The place of the item among the weights. */
  readonly item: number
  readonly name: Localized
  readonly points: number
  /** Where the slider ends; it begins at 0, and its steps are single points. */
  readonly most: number
  /** How the indicator earns the points. */
  readonly how: Localized
}

/** A row of the ranking as a bar, and what has become of it against other weights. */
export interface WeighedRow extends RankBar {
  readonly id: string
  /** The unit that holds it, where activities are ranked. */
  readonly unit?: string
  /** By how many ranks it stands further up than before; below 0, further down. */
  readonly moved: number
  readonly movedSays?: Localized
  readonly isFirst: boolean
}

/** A ranking under weights that are being tried. */
export interface Weighing {
  readonly ranking: Ranking
  readonly items: ReadonlyArray<Localized>
  /** The points at the end of the axis. */
  readonly most: number
  readonly rows: ReadonlyArray<WeighedRow>
  /** Who is among the first `k` now and was not before, and the other way round. */
  readonly enters: ReadonlyArray<string>
  readonly leaves: ReadonlyArray<string>
}

/**
 * Where the sliders of these weights end: at twice the largest weight, ten points at least, so that a slider leaves room
 * on both sides. It is asked of the weights that one begins with, so that sliders keep their length.
 *
 * @example
 * ```ts
 * import { sliderEnd } from "@kepu/view/figures"
 *
 * const items = [{ indicator: "activities-held", points: 20, scale: { _tag: "Reached", from: 1 } }] as const
 * console.log(sliderEnd({ format: "kepu.weights/1", items })) // 40
 * ```
 */
export const sliderEnd = ({ items }: Weights): number =>
  Math.min(100_000, 2 * items.reduce((most, { points }) => Math.max(most, points), 5))

const howOf = ({ points, scale }: WeightItem): Localized => {
  switch (scale._tag) {
    case "PerUnit":
      return scale.cap === undefined
        ? fill(words.perUnit, { per: scale.per, points })
        : fill(words.perUnitCap, { per: scale.per, points, cap: scale.cap })
    case "ProRata":
      return fill(words.proRata, { full: scale.full, points })
    case "Reached":
      return fill(words.reached, { from: scale.from, points })
  }
}

/**
 * The weights as sliders that all end at `most`, or at their points where these are more.
 *
 * @example
 * ```ts
 * import { slidersOf } from "@kepu/view/figures"
 *
 * const items = [{ indicator: "activities-held", points: 20, scale: { _tag: "Reached", from: 1 } }] as const
 * console.log(slidersOf({ format: "kepu.weights/1", items }, [], 40)[0]?.how.en) // 20 points from 1 on
 * ```
 */
export const slidersOf = (
  { items }: Weights,
  indicators: Pick<Indicators, "indicators">["indicators"],
  most: number
): ReadonlyArray<Slider> =>
  items.map((own, item) => ({
    item,
    name: indicators.find(({ id }) => id === own.indicator)?.name ?? same(own.indicator),
    points: own.points,
    most: Math.max(most, own.points),
    how: howOf(own)
  }))

/**
 * The weights with other points for one item, in whole points from 0 on. A full score no longer holds then, and is left
 * out.
 *
 * @example
 * ```ts
 * import { withPoints } from "@kepu/view/figures"
 *
 * const items = [{ indicator: "activities-held", points: 20, scale: { _tag: "Reached", from: 1 } }] as const
 * console.log(withPoints({ format: "kepu.weights/1", items, outOf: 20 }, 0, 30).items[0].points) // 30
 * ```
 */
export const withPoints = (weights: Weights, item: number, points: number): Weights => {
  const { outOf: _outOf, items, ...rest } = weights
  const whole = Math.min(100_000, Math.max(0, Math.round(points)))
  const [first, ...others] = items.map((own, n) => (n === item ? { ...own, points: whole } : own))
  return { ...rest, items: [first!, ...others] }
}

/**
 * The ranking under weights, row by row as bars, and what has changed against the weights `before`. The first `k` are the
 * rows of rank `k` or better, on what is known.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate } from "@kepu/core/rank"
 * import { weighingOf } from "@kepu/view/figures"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const items = [{ indicator: "activities-held", points: 20, scale: { _tag: "Reached", from: 1 } }] as const
 * const weights = { format: "kepu.weights/1", items } as const
 * const { rows } = weighingOf(indicate(notice, portfolio, { asOf: "2023-10-01" }), weights, { k: 3 })
 * console.log(rows[0]?.name, rows[0]?.points) // 县教育局 0
 * ```
 */
export const weighingOf = (
  indicators: Pick<Indicators, "notice" | "asOf" | "rows" | "indicators">,
  weights: Weights,
  { before = weights, k }: { readonly before?: Weights; readonly k: number }
): Weighing => {
  const ranking = rank(indicators, weights)
  const earlier = before === weights ? ranking : rank(indicators, before)
  const ranks = new Map(earlier.rows.map(({ rank: own, subject }) => [subject.id, own]))
  const { items, most, rows } = rankBars(ranking, indicators.indicators)
  const weighed = rows.map((bar, n): WeighedRow => {
    const { subject, unit } = ranking.rows[n]!
    const moved = ranks.get(subject.id)! - bar.rank
    return {
      ...bar,
      id: subject.id,
      ...(unit === undefined ? {} : { unit: unit.name }),
      moved,
      ...(moved === 0 ? {} : { movedSays: fill(moved > 0 ? words.up : words.down, { by: Math.abs(moved) }) }),
      isFirst: bar.rank <= k
    }
  })
  const wasFirst = ({ id }: WeighedRow) => ranks.get(id)! <= k
  return {
    ranking,
    items,
    most,
    rows: weighed,
    enters: weighed.filter((row) => row.isFirst && !wasFirst(row)).map(({ name }) => name),
    leaves: weighed.filter((row) => !row.isFirst && wasFirst(row)).map(({ name }) => name)
  }
}

/** How far weights may move until the first `k` are others: each alone, and all together. */
export interface Robust {
  /** One for each item, in their order. */
  readonly rooms: ReadonlyArray<{ readonly from: number; readonly to: number; readonly says: Localized }>
  readonly says: Localized
}

/**
 * How robust the first `k` are: between which points each weight alone may stand, and by how many points all together may
 * change. It takes time for each point of a slider that ends at `most`.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank } from "@kepu/core/rank"
 * import { robustOf } from "@kepu/view/figures"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const items = [{ indicator: "activities-held", points: 20, scale: { _tag: "Reached", from: 1 } }] as const
 * const weights = { format: "kepu.weights/1", items } as const
 * const ranking = rank(indicate(notice, portfolio, { asOf: "2023-10-01" }), weights)
 * console.log(robustOf(ranking, 3, 40).rooms[0]?.says.en) // moved alone, it never changes the top 3
 * ```
 */
export const robustOf = (ranking: Ranking, k: number, most: number): Robust => {
  const { changes: _changes, distance, enters, leaves, top, within } = robustness(ranking, k)
  const isTied = top.length > k
  const rooms = slack(ranking, k, most).map(({ from, to }, item) => {
    const { points } = ranking.weights.items[item]!
    const isFree = from === 0 && to >= most
    const says = isTied ? words.tied : isFree ? words.free : from === to && from === points ? words.fixed : words.within
    return { from, to, says: fill(says, { from, to, k }) }
  })
  const names = (of: typeof enters) => list(of.map(({ name }) => same(name)))
  const change = list([
    ...(enters.length === 0 ? [] : [fill(words.enters, { names: names(enters) })]),
    ...(leaves.length === 0 ? [] : [fill(words.leaves, { names: names(leaves) })])
  ])
  const says = isTied
    ? fill(words.robustTie, { k })
    : distance === null
      ? fill(words.robustAll, { within, k })
      : fill(words.robust, { distance, k, change })
  return { rooms, says }
}
