import type { Assessment } from "../assessment/Assessment.ts"
import { type Steady, steadyAround } from "../assessment/steady.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Found } from "../compiled/Found.ts"
import { type Plan, planOf } from "../compiled/Plan.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { weighed } from "../ranking/weighed.ts"
import type { Instant } from "../time/Instant.ts"
import { toMillis } from "../time/millis.ts"
import { Activities } from "./Activities.ts"
import { type Choice, Choosing } from "./Choosing.ts"
import type { Listed, Stretch, Wanted } from "./listed.ts"
import type { LiveOptions, LiveRegisters } from "./LiveOptions.ts"
import { LiveRefused } from "./LiveRefused.ts"
import type { Rank } from "./Ranks.ts"
import { Recommendations } from "./Recommendations.ts"
import { Registry } from "./Registry.ts"
import { Seats } from "./Seats.ts"
import { Telling } from "./Telling.ts"
import { Units } from "./Units.ts"

/**
 * An assessment that is kept up to date: an activity is put in or taken out, and what is found of it, of its unit and
 * of the region is there at once, the same as if all had been judged anew; so are the totals, the ranks of units, and
 * which activities are chosen for recommendation.
 *
 * The cost of a change does not depend on the number of activities; ranks take time that grows with the logarithm of
 * the number of those that are ranked. The moment stays the one it was begun with. What a finding has yet to make when
 * it is read is made from the portfolio as it then stands, so read it before the next change.
 *
 * A change that cannot be is refused with a `LiveRefused`, which is thrown, and nothing has changed then.
 */
export class Live {
  readonly #plan: Plan
  readonly #scope: Scope
  readonly #units: Units
  readonly #activities: Activities
  readonly #recommendations: Recommendations
  readonly #choosing: Choosing | undefined
  readonly #registry: Registry
  readonly #seats: Seats
  readonly #telling: Telling
  #whole: Portfolio | undefined
  #steady: Steady | undefined

  constructor(notice: Notice, portfolio: Portfolio, options: LiveOptions) {
    const { asOf, choosing, indicators = [], isById = false, weights } = options
    const { activities, units, ...lists } = portfolio
    const ranked = [weights, choosing?.weights].flatMap((given) => (given ? weighed(given) : []))
    this.#plan = planOf(notice, [...new Set([...ranked, ...indicators])])
    this.#scope = scopeOf(notice, asOf)
    this.#units = new Units(isById)
    this.#activities = new Activities(this.#plan, this.#scope, this.#units, isById)
    this.#recommendations = new Recommendations(this.#plan, this.#activities, this.#units)
    this.#choosing =
      choosing && new Choosing(this.#plan, choosing, this.#activities, this.#recommendations, this.#units)
    this.#registry = new Registry(this.#units, this.#activities)
    this.#seats = new Seats(this.#plan, this.#scope, weights, this.#units, this.#activities, this.#recommendations)
    this.#telling = new Telling({
      plan: this.#plan,
      scope: this.#scope,
      units: this.#units,
      activities: this.#activities,
      recommendations: this.#recommendations,
      seats: this.#seats,
      whole: () => this.portfolio
    })
    for (const unit of units) this.#seatUnit(unit)
    for (const activity of activities) {
      const known = this.#activities.places.get(activity.id)
      const hosts = this.#activities.hostsFor(activity)
      this.#activities.ask(activity, hosts[0]!, known, this.#activities.differences(known, activity))
      this.#activities.put(activity, hosts, known)
    }
    this.setRegisters(lists)
    for (const place of this.#activities.places.all.values()) this.#choosing?.put(place)
  }

  /** Gives a unit its place, with room for its numbers. */
  #seatUnit(unit: Unit): number {
    const place = this.#units.put(unit)
    this.#activities.numbers.makeRoom(this.#units.places.end)
    this.#recommendations.makeRoom(this.#units.places.end)
    this.#choosing?.putUnit(place)
    return place
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
    this.#whole = undefined
  }

  /** The places of the units on which an activity and its recommendations bear. */
  #unitsAround(place: number): Set<number> {
    return new Set([
      ...this.#activities.hostsOf(place),
      ...this.#recommendations.unitsOf(this.#activities.at(place).id)
    ])
  }

  /** Puts an activity in, in place of the one of its id if there is one; its host and co-hosts must be among the units. */
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
    this.#whole = undefined
    this.#units.places.recall(activity.host, host)
  }

  /** Takes an activity out, and what was recommended of it; without an activity of that id nothing is done. */
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

  /** Puts a unit in, in place of the one of its id if there is one; then it goes through the activities of the unit. */
  putUnit(unit: Unit): void {
    const known = this.#units.places.get(unit.id)
    if (known === undefined) {
      const place = this.#seatUnit(unit)
      this.#seats.enter(place)
      if (this.#units.size === 1) this.#seats.seatRegion()
      this.#whole = undefined
      return
    }
    const own = [...this.#activities.placesOf(known)].filter((place) => this.#activities.hostsOf(place)[0] === known)
    const ids = own.map((place) => this.#activities.at(place).id)
    const around = new Set([known, ...own.flatMap((place) => [...this.#unitsAround(place)])])
    this.#seats.leave(known)
    around.delete(known)
    this.#change(around, () => {
      for (const id of ids) this.#recommendations.count(id, -1)
      this.#seatUnit(unit)
      for (const place of own) this.#activities.refresh(place)
      for (const id of ids) this.#recommendations.count(id, 1)
      for (const place of own) this.#choosing?.put(place)
    })
    this.#seats.enter(known)
  }

  /** Takes out a unit that no activity and no register names; without a unit of that id nothing is done. */
  removeUnit(id: string): void {
    const place = this.#units.places.get(id)
    if (place === undefined) return
    const isNamed = Object.values(this.#seats.registers).some((register) => register && register.of(place).length > 0)
    if (isNamed || this.#activities.placesOf(place).size > 0) throw new LiveRefused("unit-in-use", id)
    this.#seats.leave(place)
    this.#seats.ranks?.remove(place)
    this.#units.drop(id)
    if (this.#units.size === 0) this.#seats.seatRegion()
    this.#whole = undefined
  }

  /**
   * Replaces all registers. Entries are compared by identity with those that were there, in the order of the lists, and
   * only the units that are named by what comes or goes are judged anew; all of them where a register comes or goes as a
   * whole, a facility names no unit, or something could not be read.
   */
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
    this.#telling.renew()
    this.#steady = undefined
    this.#whole = undefined
  }

  /** The portfolio as it stands. */
  get portfolio(): Portfolio {
    return (this.#whole ??= { units: this.#units.all(), activities: this.#activities.all(), ...this.#registry.lists })
  }

  /** How many units and activities there are, and how many findings of each status that asks for attention. */
  counts(): Assessment["counts"] {
    const { judgement, met, pending, undetermined, unmet } = this.#seats.counts()
    const [units, activities] = [this.#units.size, this.#activities.size]
    return { units, activities, met, unmet, pending, undetermined, judgement }
  }

  /** Findings in the order in which `assess` has those of the portfolio; it goes through statuses, and makes what is wanted. */
  findings(wanted: Wanted = {}, stretch: Stretch = {}): Listed {
    return this.#telling.findings(wanted, stretch)
  }

  /** What is found of an activity, and of its recommendations; nothing without an activity of that id. */
  ofActivity(id: string): ReadonlyArray<Found> {
    return this.#telling.ofActivity(id)
  }

  /** What is found of a unit; nothing without a unit of that id. */
  ofUnit(id: string): ReadonlyArray<Found> {
    return this.#telling.ofUnit(id)
  }

  /** What is found of the region. */
  ofRegion(): ReadonlyArray<Found> {
    return this.#telling.ofRegion()
  }

  /** Whether all that is found is the same at another moment. */
  isSteadyAt(asOf: Instant): boolean {
    const { from, until } = (this.#steady ??= steadyAround(this.#scope, this.#registry.lists))
    const moment = toMillis(asOf)
    return from <= moment && moment < until
  }

  /** The indicators of a unit or, without one, of the region, by id; none for a unit that is not there. */
  indicators(unit?: string): Readonly<Record<string, Quantity>> {
    if (unit === undefined) return this.#seats.indicators()
    const place = this.#units.places.get(unit)
    return place === undefined ? {} : this.#seats.indicators(place)
  }

  /** Where a unit stands under the weights; `undefined` without weights, or without a unit of that id. */
  rankOf(unit: string): Rank | undefined {
    const place = this.#units.places.get(unit)
    return place === undefined ? undefined : this.#seats.ranks?.of(place)
  }

  /** Where an activity stands in the choice; `undefined` if nothing is chosen, or without an activity of that id. */
  choiceOf(activity: string): Choice | undefined {
    const place = this.#activities.places.get(activity)
    return place === undefined ? undefined : this.#choosing?.choiceOf(place)
  }

  /** The activities that are chosen, in order of their ranks; this takes time for each of them. */
  chosen(): ReadonlyArray<Activity> {
    return (this.#choosing?.chosen() ?? []).map((place) => this.#activities.at(place))
  }
}

/** Begins an assessment that is kept up to date; a portfolio that names unknown units or activities is refused (`LiveRefused`). */
export const live = (notice: Notice, portfolio: Portfolio, options: LiveOptions): Live =>
  new Live(notice, portfolio, options)
