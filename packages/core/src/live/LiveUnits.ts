import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"
import { codeOf, forBound, type Units } from "../engine/Units.ts"
import { InOrder } from "./InOrder.ts"
import { Failed } from "../failure/Failed.ts"
import { failure } from "../engine/words.ts"
import { grown, Places } from "./Places.ts"

/** A bound, the code of each unit, and how many units have each: those that it does not bind, may bind, and binds. */
interface AskedBound {
  readonly bound: Bound
  codes: Int8Array
  readonly units: [no: number, open: number, yes: number]
}

/** Takes a unit out of the count of its code, or into it. */
const count = ({ codes, units }: AskedBound, place: number, by: 1 | -1): void => {
  units[codes[place]! + 1]! += by
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
    if (place === undefined) throw new Failed([failure("unknown-unit", id, { id })])
    return place
  }

  /** Only until the next unit comes: there may be another list of codes then. */
  boundBy(bound: Bound): Int8Array {
    return this.#askedOf(bound).codes
  }

  haveOne(bound: Bound): () => Truth {
    const asked = this.#askedOf(bound)
    return () => {
      const [, open, yes] = asked.units
      return yes > 0 || (open > 0 ? undefined : false)
    }
  }

  #askedOf(bound: Bound): AskedBound {
    return forBound(this.#bounds, bound, () => {
      const asked: AskedBound = { bound, codes: new Int8Array(this.places.end), units: [0, 0, 0] }
      for (const place of this.places.all.values()) {
        asked.codes[place] = codeOf(binds(bound, this.at(place)))
        count(asked, place, 1)
      }
      return asked
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
      if (!isNew) count(known, place, -1)
      known.codes[place] = codeOf(binds(known.bound, unit))
      count(known, place, 1)
    }
    return place
  }

  drop(id: string): void {
    const place = this.needPlace(id)
    for (const known of this.#bounds.values()) count(known, place, -1)
    this.order.go(place)
    this.places.drop(id)
    this.#units[place] = undefined
  }
}
