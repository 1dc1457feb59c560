import type { Figures } from "./Figures.ts"
import { byCodePoint, byName } from "./inOrder.ts"
import { pointsFor } from "./points.ts"
import { most, type Quantity, unknownQuantity } from "./Quantity.ts"
import type { Weights } from "./Weights.ts"

/** The order of subjects under weights, and the ranks of each by its place: as in a `Ranking`, in columns. */
export interface Placing {
  /** The places of the subjects by rank, then by name and id; level ones are sorted when it is first read. */
  readonly order: Uint32Array
  readonly rank: Uint32Array
  readonly best: Uint32Array
  readonly worst: Uint32Array
  readonly pointsAt: (place: number) => Quantity
}

/** Of each subject its points and its tie-breaks one after the other, on what is known and at the best that open facts allow. */
const numbersOf = ({ of, size }: Figures, { items, tieBreaks = [] }: Weights) => {
  const width = 1 + tieBreaks.length
  const known = new Float64Array(size * width)
  const best = new Float64Array(size * width)
  const add = (n: number, indicator: string, earned: (value: Quantity) => Quantity) => {
    const valueAt = of(indicator) ?? (() => unknownQuantity)
    for (let place = 0; place < size; place++) {
      const number = earned(valueAt(place))
      known[place * width + n]! += number.known
      best[place * width + n]! += most(number)
    }
  }
  for (const item of items) add(0, item.indicator, (value) => pointsFor(item, value))
  for (const [n, indicator] of tieBreaks.entries()) add(n + 1, indicator, (value) => value)
  return { width, known, best }
}

/** Puts subjects in order; both orders are gone through side by side, so that ranks cost no searching. */
export const placingOf = (figures: Figures, weights: Weights): Placing => {
  const { namedAt, size } = figures
  const { best, known, width } = numbersOf(figures, weights)
  /** Below 0 if a subject with these numbers is ahead of another with those, 0 if nothing that was declared tells them apart. */
  const compare = (numbers: Float64Array, place: number, others: Float64Array, other: number): number => {
    for (let n = 0; n < width; n++) {
      const [a, b] = [numbers[place * width + n]!, others[other * width + n]!]
      if (a !== b) return a > b ? -1 : 1
    }
    return weights.thenByName ? byCodePoint(namedAt(place).name, namedAt(other).name) : 0
  }
  const places = new Uint32Array(size)
  for (let place = 0; place < size; place++) places[place] = place
  const byKnown = places.toSorted((a, b) => compare(known, a, known, b))
  const byBest = places.toSorted((a, b) => compare(best, a, best, b))

  const ranks = { rank: new Uint32Array(size), best: new Uint32Array(size), worst: new Uint32Array(size) }
  for (let n = 0; n < size; n++) {
    const place = byKnown[n]!
    const isLevel = n > 0 && compare(known, byKnown[n - 1]!, known, place) === 0
    ranks.rank[place] = isLevel ? ranks.rank[byKnown[n - 1]!]! : n + 1
  }
  let ahead = 0
  for (const place of byBest) {
    while (ahead < size && compare(known, byKnown[ahead]!, best, place) < 0) ahead++
    ranks.best[place] = 1 + ahead
  }
  ahead = 0
  for (const place of byKnown) {
    while (ahead < size && compare(best, byBest[ahead]!, known, place) < 0) ahead++
    const isAheadOfItself = compare(best, place, known, place) < 0
    ranks.worst[place] = 1 + ahead - (isAheadOfItself ? 1 : 0)
  }
  let order: Uint32Array | undefined
  return {
    ...ranks,
    get order() {
      return (order ??= byKnown.toSorted((a, b) => ranks.rank[a]! - ranks.rank[b]! || byName(namedAt(a), namedAt(b))))
    },
    pointsAt: (place) => {
      const possible = best[place * width]!
      return { known: known[place * width]!, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
    }
  }
}
