import { byCodePoint } from "../ranking/inOrder.ts"
import { pointsFor } from "../ranking/points.ts"
import { most, type Quantity } from "../ranking/Quantity.ts"
import type { Weights } from "../ranking/Weights.ts"
import { Ordered } from "./Ordered.ts"
import { grown } from "./Places.ts"

/** Where a unit or an activity stands: as in a row of a `Ranking`. */
export interface Rank {
  readonly rank: number
  readonly ranks: { readonly best: number; readonly worst: number }
  readonly points: Quantity
}

/**
 * Subjects in order of their points, by numbers of their own. By what a subject is ranked (`Standing`) stands in two
 * rows of numbers: on what is known, and at the best that open facts allow.
 */
export class Ranks {
  /** Points and tie-breaks. */
  readonly width: number
  readonly #weights: Weights
  readonly #byKnown: Ordered
  readonly #byBest: Ordered
  /** Who is ranked, and under which name if names decide. */
  #isIn = new Int8Array()
  readonly #names: Array<string> = []
  #known = new Float64Array()
  #best = new Float64Array()
  /** The numbers of the subject that is being ranked. */
  readonly #next: { readonly known: Float64Array; readonly best: Float64Array }

  constructor(weights: Weights) {
    this.#weights = weights
    const { tieBreaks = [] } = weights
    this.width = 1 + tieBreaks.length
    this.#next = { known: new Float64Array(this.width), best: new Float64Array(this.width) }
    this.#byKnown = this.ordered()
    this.#byBest = this.ordered()
  }

  /** An order of subjects of these ranks, of which it has none yet. */
  ordered(): Ordered {
    return new Ordered(this.width, this.#weights.thenByName ? (id) => this.nameOf(id) : undefined)
  }

  /** The numbers by which subjects are ranked, those of each beginning at its own number times the width. */
  get known(): Float64Array {
    return this.#known
  }

  nameOf(id: number): string {
    return this.#weights.thenByName ? this.#names[id]! : ""
  }

  has(id: number): boolean {
    return this.#isIn[id] === 1
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
    this.#next.known[0] = known
    this.#next.best[0] = best
    for (let n = 1; n < this.width; n++) {
      const quantity = quantities[items.length + n - 1]!
      this.#next.known[n] = quantity.known
      this.#next.best[n] = most(quantity)
    }
  }

  #isRankedSo(from: number): boolean {
    for (let n = 0; n < this.width; n++) {
      if (this.#known[from + n] !== this.#next.known[n] || this.#best[from + n] !== this.#next.best[n]) return false
    }
    return true
  }

  /**
   * Ranks a subject, whose name is asked for if names decide, by quantities of the indicators that the weights speak of. `leaving` is called if it was ranked
   * otherwise, before that is changed. Answers whether anything has changed.
   */
  put(
    id: number,
    named: { readonly name: string },
    quantities: ReadonlyArray<Quantity>,
    leaving?: (id: number) => void
  ): boolean {
    this.#weigh(quantities)
    const from = id * this.width
    const name = this.#weights.thenByName ? named.name : ""
    const isIn = this.has(id)
    if (isIn && this.nameOf(id) === name && this.#isRankedSo(from)) return false
    if (isIn) {
      leaving?.(id)
      this.remove(id)
    }
    this.#known = grown(this.#known, from + this.width)
    this.#best = grown(this.#best, from + this.width)
    for (let n = 0; n < this.width; n++) {
      this.#known[from + n] = this.#next.known[n]!
      this.#best[from + n] = this.#next.best[n]!
    }
    this.#isIn = grown(this.#isIn, id + 1)
    this.#isIn[id] = 1
    if (this.#weights.thenByName) this.#names[id] = name
    this.#byKnown.insert(this.#known, from, name, id)
    this.#byBest.insert(this.#best, from, name, id)
    return true
  }

  /** Takes out a subject that is ranked. */
  remove(id: number): void {
    const from = id * this.width
    this.#byKnown.remove(this.#known, from, this.nameOf(id), id)
    this.#byBest.remove(this.#best, from, this.nameOf(id), id)
    this.#isIn[id] = 0
  }

  /** The rank of a subject that is ranked. */
  of(id: number): Rank {
    const from = id * this.width
    const name = this.nameOf(id)
    const ahead = this.#byKnown.ahead(this.#known, from, name)
    let isOpen = false
    for (let n = 0; n < this.width; n++) isOpen ||= this.#known[from + n] !== this.#best[from + n]
    const possible = this.#best[from]!
    return {
      rank: 1 + ahead,
      ranks: {
        best: 1 + (isOpen ? this.#byKnown.ahead(this.#best, from, name) : ahead),
        worst: 1 + this.#byBest.ahead(this.#known, from, name) - (isOpen ? 1 : 0)
      },
      points: { known: this.#known[from]!, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
    }
  }

  /** Below 0 if one subject is ahead of another, 0 if they are level. */
  compare(a: number, b: number): number {
    const { width } = this
    for (let n = 0; n < width; n++) {
      const number = this.#known[a * width + n]!
      const other = this.#known[b * width + n]!
      if (number !== other) return number > other ? -1 : 1
    }
    return this.#weights.thenByName ? byCodePoint(this.nameOf(a), this.nameOf(b)) : 0
  }
}
