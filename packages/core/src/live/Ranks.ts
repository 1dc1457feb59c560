import { byCodePoint } from "../rank/inOrder.ts"
import { pointsFor } from "../rank/points.ts"
import { most, type Quantity } from "../rank/Quantity.ts"
import type { Weights } from "../rank/Weights.ts"
import { Ordered } from "./Ordered.ts"
import { grown } from "./Places.ts"

/** Where a unit or an activity stands: as in a row of a `Ranking`. */
export interface Rank {
  readonly rank: number
  readonly ranks: { readonly best: number; readonly worst: number }
  readonly points: Quantity
}

/**
 * Subjects in order of their points, by numbers of their own. By what a subject is ranked (`Standing`) stands in a row
 * of numbers: on what is known, at the best that open facts allow, and whether it is ranked at all.
 */
export class Ranks {
  /** Points and tie-breaks. */
  readonly #width: number
  readonly #stride: number
  readonly #weights: Weights
  readonly #byKnown: Ordered
  readonly #byBest: Ordered
  /** Under which name each is ranked if names decide. */
  readonly #names: Array<string> = []
  #keys = new Float64Array()
  /** The numbers of the subject that is being ranked. */
  readonly #next: Float64Array

  constructor(weights: Weights) {
    this.#weights = weights
    const { tieBreaks = [] } = weights
    this.#width = 1 + tieBreaks.length
    this.#stride = 2 * this.#width + 1
    this.#next = new Float64Array(2 * this.#width)
    this.#byKnown = this.ordered()
    this.#byBest = this.ordered()
  }

  /** An order of subjects of these ranks, of which it has none yet. */
  ordered(): Ordered {
    return new Ordered(this.#width, this.#weights.thenByName ? (id) => this.nameOf(id) : undefined)
  }

  /** The numbers by which subjects are ranked; those of each, on what is known, begin where `fromOf` says. */
  get keys(): Float64Array {
    return this.#keys
  }

  fromOf(id: number): number {
    return id * this.#stride
  }

  nameOf(id: number): string {
    return this.#weights.thenByName ? this.#names[id]! : ""
  }

  has(id: number): boolean {
    return this.#keys[(id + 1) * this.#stride - 1] === 1
  }

  /** Works out the numbers by which quantities are ranked. */
  #weigh(quantities: ReadonlyArray<Quantity>): void {
    const { items } = this.#weights
    let [known, best] = [0, 0]
    for (let n = 0; n < items.length; n++) {
      const points = pointsFor(items[n]!, quantities[n]!)
      known += points.known
      best += most(points)
    }
    const next = this.#next
    const width = this.#width
    next[0] = known
    next[width] = best
    for (let n = 1; n < width; n++) {
      const quantity = quantities[items.length + n - 1]!
      next[n] = quantity.known
      next[width + n] = most(quantity)
    }
  }

  #isRankedSo(from: number): boolean {
    for (let n = 0; n < this.#next.length; n++) if (this.#keys[from + n] !== this.#next[n]) return false
    return true
  }

  /**
   * Ranks a subject, whose name is asked for if names decide, by quantities of the indicators that the weights speak
   * of. `leaving` is called if it was ranked otherwise, before that is changed. Answers whether anything has changed.
   */
  put(
    id: number,
    nameOf: (id: number) => string,
    quantities: ReadonlyArray<Quantity>,
    leaving?: (id: number) => void
  ): boolean {
    this.#weigh(quantities)
    const from = this.fromOf(id)
    const name = this.#weights.thenByName ? nameOf(id) : ""
    const isIn = this.has(id)
    if (isIn && this.nameOf(id) === name && this.#isRankedSo(from)) return false
    if (isIn) {
      leaving?.(id)
      this.remove(id)
    }
    this.#keys = grown(this.#keys, from + this.#stride)
    this.#keys.set(this.#next, from)
    this.#keys[from + this.#stride - 1] = 1
    if (this.#weights.thenByName) this.#names[id] = name
    this.#byKnown.insert(this.#keys, from, name, id)
    this.#byBest.insert(this.#keys, from + this.#width, name, id)
    return true
  }

  /** Takes out a subject that is ranked. */
  remove(id: number): void {
    const from = this.fromOf(id)
    this.#byKnown.remove(this.#keys, from, this.nameOf(id), id)
    this.#byBest.remove(this.#keys, from + this.#width, this.nameOf(id), id)
    this.#keys[from + this.#stride - 1] = 0
  }

  /** The rank of a subject that is ranked. */
  of(id: number): Rank {
    const keys = this.#keys
    const from = this.fromOf(id)
    const best = from + this.#width
    const name = this.nameOf(id)
    const ahead = this.#byKnown.ahead(keys, from, name)
    let isOpen = false
    for (let n = 0; n < this.#width; n++) isOpen ||= keys[from + n] !== keys[best + n]
    const possible = keys[best]!
    return {
      rank: 1 + ahead,
      ranks: {
        best: 1 + (isOpen ? this.#byKnown.ahead(keys, best, name) : ahead),
        worst: 1 + this.#byBest.ahead(keys, from, name) - (isOpen ? 1 : 0)
      },
      points: { known: keys[from]!, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
    }
  }

  /** Below 0 if one subject is ahead of another, 0 if they are level. */
  compare(a: number, b: number): number {
    for (let n = 0; n < this.#width; n++) {
      const number = this.#keys[this.fromOf(a) + n]!
      const other = this.#keys[this.fromOf(b) + n]!
      if (number !== other) return number > other ? -1 : 1
    }
    return this.#weights.thenByName ? byCodePoint(this.nameOf(a), this.nameOf(b)) : 0
  }
}
