import { byCodePoint } from "../rank/inOrder.ts"
import { grown, type Places } from "./Places.ts"

/**
 * The places of units or activities in the order in which a portfolio has them: as they came, or by the code points of
 * their ids. It is laid out when it is first asked for; from then on who comes or goes moves those behind in one piece.
 */
export class InOrder {
  readonly #all: Places
  readonly #idAt: ((place: number) => string) | undefined
  #turn = new Float64Array()
  #turns = 0
  #laid: Int32Array | undefined

  /** By their ids if those are told, of places that are taken; else as they came. */
  constructor(all: Places, idAt?: (place: number) => string) {
    this.#all = all
    this.#idAt = idAt
  }

  /** Below 0 if the first place is ahead of the other. */
  compare(a: number, b: number): number {
    return this.#idAt ? byCodePoint(this.#idAt(a), this.#idAt(b)) : this.#turn[a]! - this.#turn[b]!
  }

  /** How many places are ahead of a place: where it stands, or would stand. */
  ahead(place: number, size = this.#all.all.size): number {
    const laid = this.#list
    let [low, high] = [0, size]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(laid[middle]!, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The place that so many others are ahead of. */
  at(n: number): number {
    return this.#list[n]!
  }

  /** Takes in a place that was just taken, with its id. */
  come(place: number): void {
    this.#turn = grown(this.#turn, place + 1)
    this.#turn[place] = this.#turns++
    if (this.#laid === undefined) return
    const before = this.#all.all.size - 1
    const n = this.ahead(place, before)
    this.#laid = grown(this.#laid, before + 1)
    this.#laid.copyWithin(n + 1, n, before)
    this.#laid[n] = place
  }

  /** Takes out a place that is about to be dropped. */
  go(place: number): void {
    if (this.#laid === undefined) return
    const n = this.ahead(place)
    this.#laid.copyWithin(n, n + 1, this.#all.all.size)
  }

  get #list(): Int32Array {
    return (this.#laid ??= Int32Array.from(this.#all.all.values()).toSorted((a, b) => this.compare(a, b)))
  }
}
