import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Activities } from "./Activities.ts"
import type { Choosing } from "./Choosing.ts"
import type { LiveRegisters } from "./LiveOptions.ts"
import { LiveRefused } from "./LiveRefused.ts"
import type { Recommendations } from "./Recommendations.ts"
import type { Registry } from "./Registry.ts"
import type { Seats } from "./Seats.ts"
import type { Units } from "./Units.ts"

/** What changes in a live assessment. */
export interface Changeable {
  readonly units: Units
  readonly activities: Activities
  readonly recommendations: Recommendations
  readonly registry: Registry
  readonly seats: Seats
  readonly choosing: Choosing | undefined
}

/** Makes the changes of a live assessment: who is concerned is counted out, and in again as it then stands. */
export class Changing {
  readonly #units: Units
  readonly #activities: Activities
  readonly #recommendations: Recommendations
  readonly #registry: Registry
  readonly #seats: Seats
  readonly #choosing: Choosing | undefined

  constructor({ activities, choosing, recommendations, registry, seats, units }: Changeable) {
    this.#units = units
    this.#activities = activities
    this.#recommendations = recommendations
    this.#registry = registry
    this.#seats = seats
    this.#choosing = choosing
  }

  /** Gives a unit its place, with room for its numbers. */
  seatUnit(unit: Unit): number {
    const place = this.#units.put(unit)
    this.#activities.numbers.makeRoom(this.#units.places.end)
    this.#recommendations.makeRoom(this.#units.places.end)
    this.#choosing?.putUnit(place)
    return place
  }

  put(activity: Activity): void {
    const activities = this.#activities
    const known = activities.places.get(activity.id)
    const isRecommended = known !== undefined && this.#recommendations.placesOf(activity.id).length > 0
    const different = activities.differences(known, activity)
    if (known !== undefined && !isRecommended && activities.hasSameHosts(known, activity, different))
      return this.#revise(known, activity, different)
    const hosts = activities.hostsFor(activity)
    activities.ask(activity, hosts[0]!, known, different)
    const around = known === undefined ? hosts : new Set([...this.#unitsAround(known), ...hosts])
    this.#change(around, () => {
      if (isRecommended) this.#recommendations.count(activity.id, -1)
      const place = activities.put(activity, hosts, known)
      if (isRecommended) this.#recommendations.count(activity.id, 1)
      this.#choosing?.put(place)
    })
  }

  /** The same in place of one that has the same hosts and is not recommended: only what is different is counted anew. */
  #revise(place: number, activity: Activity, different: number): void {
    const activities = this.#activities
    const hosts = activities.hostsOf(place)
    const host = hosts[0]!
    activities.ask(activity, host, place, different)
    this.#seats.recount(hosts, -1)
    activities.revise(place, activity, different)
    this.#seats.recount(hosts, 1)
    if (this.#seats.isRankedBy(different)) this.#seats.rank(host)
    this.#choosing?.put(place)
    this.#units.places.recall(activity.host, host)
  }

  remove(id: string): void {
    const place = this.#activities.places.get(id)
    if (place === undefined) return
    const { recommendations } = this.#registry.lists
    if (this.#recommendations.placesOf(id).length > 0)
      this.setRegisters({
        ...this.#registry.lists,
        recommendations: recommendations!.filter(({ activity }) => activity !== id)
      })
    this.#change(this.#activities.hostsOf(place), () => {
      this.#choosing?.remove(place)
      this.#activities.remove(place)
    })
  }

  putUnit(unit: Unit): void {
    const known = this.#units.places.get(unit.id)
    if (known === undefined) {
      const place = this.seatUnit(unit)
      this.#seats.enter(place)
      if (this.#units.size === 1) this.#seats.seatRegion()
      return
    }
    const own = [...this.#activities.placesOf(known)].filter((place) => this.#activities.hostsOf(place)[0] === known)
    const ids = own.map((place) => this.#activities.at(place).id)
    const around = new Set([known, ...own.flatMap((place) => [...this.#unitsAround(place)])])
    this.#seats.leave(known)
    around.delete(known)
    this.#change(around, () => {
      for (const id of ids) this.#recommendations.count(id, -1)
      this.seatUnit(unit)
      for (const place of own) this.#activities.refresh(place)
      for (const id of ids) this.#recommendations.count(id, 1)
      for (const place of own) this.#choosing?.put(place)
    })
    this.#seats.enter(known)
  }

  removeUnit(id: string): void {
    const place = this.#units.places.get(id)
    if (place === undefined) return
    const isNamed = Object.values(this.#seats.registers).some((register) => register && register.of(place).length > 0)
    if (isNamed || this.#activities.placesOf(place).size > 0) throw new LiveRefused("unit-in-use", id)
    this.#seats.leave(place)
    this.#seats.ranks?.remove(place)
    this.#units.drop(id)
    if (this.#units.size === 0) this.#seats.seatRegion()
  }

  setRegisters(lists: LiveRegisters): void {
    const concerned = this.#registry.concerned(lists)
    const { activities, all, units } = concerned
    if (!all) for (const unit of units.values()) this.#seats.leave(unit)
    this.#recommendations.set(lists.recommendations, activities)
    const registers = this.#registry.set(lists, concerned)
    if (all) this.#seats.setRegisters(registers)
    else {
      for (const unit of units.values()) this.#seats.enter(unit)
      this.#seats.seatRegion()
    }
    for (const id of activities) this.#choosing?.put(this.#activities.places.get(id)!)
  }

  /** Makes a change of activities that bears on these units, and counts them anew. */
  #change(units: Iterable<number>, make: () => void): void {
    const seats = this.#seats.counting
    for (const unit of units) for (const seat of seats) seat.count(unit, -1)
    make()
    for (const unit of units) {
      for (const seat of seats) seat.count(unit, 1)
      this.#seats.rank(unit)
    }
  }

  /** The places of the units on which an activity and its recommendations bear. */
  #unitsAround(place: number): Set<number> {
    return new Set([
      ...this.#activities.hostsOf(place),
      ...this.#recommendations.unitsOf(this.#activities.at(place).id)
    ])
  }
}
