import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"
import { InOrder } from "./InOrder.ts"
import { LiveRefused } from "./LiveRefused.ts"
import { Places } from "./Places.ts"

/** Units that come and go, each at a place of its own, and by which bounds each is bound. */
export class Units {
  readonly places = new Places()
  readonly order: InOrder
  readonly #units: Array<Unit | undefined> = []
  readonly #bounds = new Map<string, { readonly bound: Bound; readonly truths: Array<Truth> }>()

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

  /** The place of a unit; refuses an id that is not among the units. */
  placeOf(id: string): number {
    const place = this.places.get(id)
    if (place === undefined) throw new LiveRefused("unknown-unit", id)
    return place
  }

  /** Whether a bound binds each of the units, by their places, also of those to come. */
  boundBy(bound: Bound): ReadonlyArray<Truth> {
    const key = JSON.stringify(bound)
    const known = this.#bounds.get(key)
    if (known !== undefined) return known.truths
    const truths = this.#units.map((unit) => unit && binds(bound, unit))
    this.#bounds.set(key, { bound, truths })
    return truths
  }

  /** Answers with the unit's place. */
  put(unit: Unit): number {
    const isNew = this.places.get(unit.id) === undefined
    const place = this.places.take(unit.id)
    this.#units[place] = unit
    if (isNew) this.order.come(place)
    for (const { bound, truths } of this.#bounds.values()) truths[place] = binds(bound, unit)
    return place
  }

  drop(id: string): void {
    const place = this.placeOf(id)
    this.order.go(place)
    this.places.drop(id)
    this.#units[place] = undefined
  }
}
