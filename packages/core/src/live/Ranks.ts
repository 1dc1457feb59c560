import { OrderedMap } from "@js-sdsl/ordered-map"
import { pointsFor } from "../ranking/points.ts"
import { type Quantity, sum, unknownQuantity } from "../ranking/Quantity.ts"
import { compare, type Standing, standings } from "../ranking/Standing.ts"
import type { Weights } from "../ranking/Weights.ts"

/** A standing of a unit, told apart from an equal one of another by the unit's place. */
interface Entry {
  readonly standing: Standing
  readonly place: number
}

const order = (a: Entry, b: Entry): number => compare(a.standing, b.standing) || a.place - b.place

/** Where a unit stands: as in a row of a `Ranking`. */
export interface Rank {
  readonly rank: number
  readonly ranks: { readonly best: number; readonly worst: number }
  readonly points: Quantity
}

/** Units in order of points, kept in balanced trees: to place one and to tell its rank takes logarithmic time. */
export class Ranks {
  readonly #weights: Weights
  readonly #known = new OrderedMap<Entry, undefined>([], order, true)
  readonly #best = new OrderedMap<Entry, undefined>([], order, true)
  readonly #of = new Map<number, { readonly known: Entry; readonly best: Entry; readonly points: Quantity }>()

  constructor(weights: Weights) {
    this.#weights = weights
  }

  /** Places a unit by its indicators, anew if it has a place already. */
  put(place: number, name: string, values: Readonly<Record<string, Quantity>>): void {
    this.remove(place)
    const { items, thenByName, tieBreaks = [] } = this.#weights
    const points = sum(items.map((item) => pointsFor(item, values[item.indicator] ?? unknownQuantity)))
    const quantities = [points, ...tieBreaks.map((id) => values[id] ?? unknownQuantity)]
    const { best, known } = standings(quantities, thenByName ? name : undefined)
    const entry = { known: { standing: known, place }, best: { standing: best, place }, points }
    this.#known.setElement(entry.known, undefined)
    this.#best.setElement(entry.best, undefined)
    this.#of.set(place, entry)
  }

  remove(place: number): void {
    const entry = this.#of.get(place)
    if (entry === undefined) return
    this.#known.eraseElementByKey(entry.known)
    this.#best.eraseElementByKey(entry.best)
    this.#of.delete(place)
  }

  /** The rank of a unit that has a place. */
  of(place: number): Rank {
    const { best, known, points } = this.#of.get(place)!
    const isAheadOfItself = compare(best.standing, known.standing) < 0
    return {
      rank: 1 + ahead(this.#known, known.standing),
      ranks: {
        best: 1 + ahead(this.#known, best.standing),
        worst: 1 + ahead(this.#best, known.standing) - (isAheadOfItself ? 1 : 0)
      },
      points
    }
  }
}

/** How many entries of a tree are ahead of a standing. */
const ahead = (tree: OrderedMap<Entry, undefined>, standing: Standing): number => {
  const first = tree.lowerBound({ standing, place: -1 })
  return first.equals(tree.end()) ? tree.length : first.index
}
