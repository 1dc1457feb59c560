import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { entriesOf, type Grouped, type Lists, registerNames, registersOf } from "../engine/Registers.ts"
import type { Choices } from "./Choices.ts"
import { concernedBy } from "./concerned.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveRecommendations } from "./LiveRecommendations.ts"
import { Failed } from "../failure/Failed.ts"
import { failure } from "../engine/words.ts"
import type { LiveSubjects } from "./LiveSubjects.ts"
import type { LiveUnits } from "./LiveUnits.ts"

/** Makes the changes of a live assessment: who is concerned is counted out, and in again as it then stands. */
export class Changes {
  lists: Lists = {}
  readonly #units: LiveUnits
  readonly #activities: LiveActivities
  readonly #recommendations: LiveRecommendations
  readonly #subjects: LiveSubjects
  readonly #choices: Choices | undefined

  constructor(
    units: LiveUnits,
    activities: LiveActivities,
    recommendations: LiveRecommendations,
    subjects: LiveSubjects,
    choices: Choices | undefined
  ) {
    this.#units = units
    this.#activities = activities
    this.#recommendations = recommendations
    this.#subjects = subjects
    this.#choices = choices
  }

  /** Takes what there is at first; from then on it changes. */
  begin(units: ReadonlyArray<Unit>, activities: ReadonlyArray<Activity>, lists: Lists): void {
    for (const unit of units) this.#placeUnit(unit)
    for (const activity of activities) {
      const known = this.#activities.places.get(activity.id)
      const hosts = this.#activities.hostsFor(activity)
      this.#activities.ask(activity, hosts, known, this.#activities.differences(known, activity))
      this.#activities.put(activity, hosts, known)
    }
    const { activities: recommended } = this.#concernedBy(lists)
    this.#setRegisters(lists, recommended)
    for (const place of this.#units.places.all.values()) this.#subjects.enter(place)
    for (const place of this.#activities.places.all.values()) this.#choices?.put(place)
  }

  /** Gives a unit its place, with room for its numbers. */
  #placeUnit(unit: Unit): number {
    const place = this.#units.put(unit)
    this.#activities.numbers.makeRoom(this.#units.places.end)
    this.#recommendations.makeRoom(this.#units.places.end)
    this.#choices?.putUnit(place)
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
    activities.ask(activity, hosts, known, different)
    const around = known === undefined ? hosts : new Set([...this.#unitsAround(known), ...hosts])
    this.#change(around, () => {
      if (isRecommended) this.#recommendations.count(activity.id, -1)
      const place = activities.put(activity, hosts, known)
      if (isRecommended) this.#recommendations.count(activity.id, 1)
      this.#choices?.put(place)
    })
  }

  /** The same in place of one that has the same hosts and is not recommended: only what is different is counted anew. */
  #revise(place: number, activity: Activity, different: number): void {
    const activities = this.#activities
    const hosts = activities.hostsOf(place)
    const host = hosts[0]!
    activities.ask(activity, hosts, place, different)
    this.#subjects.recount(hosts, -1, different)
    if (activities.revise(place, activity, different)) this.#subjects.changeRegion()
    this.#subjects.recount(hosts, 1, different)
    if (this.#subjects.isRankedBy(different)) this.#subjects.rank(host)
    this.#choices?.put(place)
    this.#units.places.recall(activity.host, host)
  }

  remove(id: string): void {
    const place = this.#activities.places.get(id)
    if (place === undefined) return
    const { recommendations } = this.lists
    if (this.#recommendations.placesOf(id).length > 0)
      this.setRegisters({
        ...this.lists,
        recommendations: recommendations!.filter(({ activity }) => activity !== id)
      })
    this.#change(this.#activities.hostsOf(place), () => {
      this.#choices?.remove(place)
      this.#activities.remove(place)
    })
  }

  putUnit(unit: Unit): void {
    const known = this.#units.places.get(unit.id)
    if (known === undefined) return this.#subjects.enter(this.#placeUnit(unit))
    const { asksCoHosts } = this.#activities
    const own = [...this.#activities.placesOf(known)].filter(
      (place) => asksCoHosts || this.#activities.hostsOf(place)[0] === known
    )
    const ids = own.map((place) => this.#activities.at(place).id)
    const around = new Set([known, ...own.flatMap((place) => [...this.#unitsAround(place)])])
    this.#subjects.leave(known)
    around.delete(known)
    this.#change(around, () => {
      for (const id of ids) this.#recommendations.count(id, -1)
      this.#placeUnit(unit)
      for (const place of own) this.#activities.refresh(place)
      for (const id of ids) this.#recommendations.count(id, 1)
      for (const place of own) this.#choices?.put(place)
    })
    this.#subjects.enter(known)
  }

  removeUnit(id: string): void {
    const place = this.#units.places.get(id)
    if (place === undefined) return
    const { ranks, registers } = this.#subjects
    const isNamed = registerNames.some((name) => {
      const register: Grouped<unknown> | undefined = registers[name]
      return register !== undefined && entriesOf(register, place).length > 0
    })
    if (isNamed || this.#activities.placesOf(place).size > 0) throw new Failed([failure("unit-in-use", id, { id })])
    this.#subjects.leave(place)
    ranks?.remove(place)
    this.#units.drop(id)
  }

  setRegisters(lists: Lists): void {
    const { activities, units } = this.#concernedBy(lists)
    const concerned = units === "all" ? [...this.#units.places.all.values()] : units
    for (const unit of concerned) this.#subjects.leave(unit)
    this.#setRegisters(lists, activities)
    for (const unit of concerned) this.#subjects.enter(unit)
    for (const id of activities) this.#choices?.put(this.#activities.places.get(id)!)
  }

  #concernedBy(lists: Lists) {
    return concernedBy(
      this.lists,
      lists,
      (unit) => this.#units.needPlace(unit),
      (id) => this.#activities.places.get(id) !== undefined
    )
  }

  #setRegisters(lists: Lists, recommended: ReadonlySet<string>): void {
    this.#recommendations.set(lists.recommendations, recommended)
    this.lists = lists
    this.#activities.setDocuments(lists)
    this.#subjects.setRegisters(registersOf(lists, (id) => this.#units.placeOf(id), this.#subjects.registers))
  }

  /** Makes a change of activities that bears on these units, and counts them anew. */
  #change(units: Iterable<number>, make: () => void): void {
    this.#subjects.count(units, -1)
    make()
    this.#subjects.count(units, 1)
    for (const unit of units) this.#subjects.rank(unit)
  }

  /** The places of the units on which an activity and its recommendations bear. */
  #unitsAround(place: number): Set<number> {
    return new Set([
      ...this.#activities.hostsOf(place),
      ...this.#recommendations.unitsOf(this.#activities.at(place).id)
    ])
  }
}
