import type { Unit } from "../../portfolio/Unit.ts"
import { binds } from "../../rule/binds.ts"
import type { Bound } from "../../rule/Bound.ts"
import { codeOf, forBound, type Units } from "../Units.ts"
import { InOrder } from "./InOrder.ts"
import { LiveRefused } from "./LiveRefused.ts"
import { grown, Places } from "./Places.ts"

/** A bound, the code of each unit, and how many units it binds or may. */
interface AskedBound {
  readonly bound: Bound
  codes: Int8Array
  possible: number
}

/** Units that come and go, each at a place of its own, and by which bounds each is bound. */
export class LiveUnits implements Units {
  readonly places = new Places()
  readonly order: InOrder
  readonly #units: Array<Unit | undefined> = []
  readonly #bounds = new Map<string, AskedBound>()

  constructor(isById: boolean) {
    this.order = new InOrder(this.places, isById ? (place) => this.at(place).id : undefined)
  }

  get size(): number {
    return this.places.all.size
  }

  at(place: number): Unit {
    return this.#units[place]!
  }

  all(): ReadonlyArray<Unit> {
    return Array.from({ length: this.size }, (_, n) => this.at(this.order.at(n)))
  }

  placeOf(id: string): number | undefined {
    return this.places.get(id)
  }

  /** The place of a unit; refuses an id that is not among the units. */
  needPlace(id: string): number {
    const place = this.places.get(id)
    if (place === undefined) throw new LiveRefused("unknown-unit", id)
    return place
  }

  /** Only until the next unit comes: there may be another list of codes then. */
  boundBy(bound: Bound): Int8Array {
    return this.#askedOf(bound).codes
  }

  mayHave(bound: Bound): () => boolean {
    const asked = this.#askedOf(bound)
    return () => asked.possible > 0
  }

  #askedOf(bound: Bound): AskedBound {
    return forBound(this.#bounds, bound, () => {
      const codes = new Int8Array(this.places.end)
      let possible = 0
      for (const place of this.places.all.values()) {
        codes[place] = codeOf(binds(bound, this.at(place)))
        if (codes[place] >= 0) possible++
      }
      return { bound, codes, possible }
    })
  }

  /** Answers with the unit's place. */
  put(unit: Unit): number {
    const isNew = this.places.get(unit.id) === undefined
    const place = this.places.take(unit.id)
    this.#units[place] = unit
    if (isNew) this.order.come(place)
    for (const known of this.#bounds.values()) {
      known.codes = grown(known.codes, place + 1)
      if (!isNew && known.codes[place]! >= 0) known.possible--
      known.codes[place] = codeOf(binds(known.bound, unit))
      if (known.codes[place] >= 0) known.possible++
    }
    return place
  }

  drop(id: string): void {
    const place = this.needPlace(id)
    for (const known of this.#bounds.values()) if (known.codes[place]! >= 0) known.possible--
    this.order.go(place)
    this.places.drop(id)
    this.#units[place] = undefined
  }
}
