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
import { Changing } from "./Changing.ts"
import { type Choice, Choosing } from "./Choosing.ts"
import type { Listed, Stretch, Wanted } from "./listed.ts"
import type { LiveOptions, LiveRegisters } from "./LiveOptions.ts"
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
  readonly #changing: Changing
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
    this.#changing = new Changing({
      units: this.#units,
      activities: this.#activities,
      recommendations: this.#recommendations,
      registry: this.#registry,
      seats: this.#seats,
      choosing: this.#choosing
    })
    for (const unit of units) this.#changing.seatUnit(unit)
    for (const activity of activities) {
      const known = this.#activities.places.get(activity.id)
      const hosts = this.#activities.hostsFor(activity)
      this.#activities.ask(activity, hosts[0]!, known, this.#activities.differences(known, activity))
      this.#activities.put(activity, hosts, known)
    }
    this.setRegisters(lists)
    for (const place of this.#activities.places.all.values()) this.#choosing?.put(place)
  }

  /** Puts an activity in, in place of the one of its id if there is one; its host and co-hosts must be among the units. */
  put(activity: Activity): void {
    this.#changing.put(activity)
    this.#whole = undefined
  }

  /** Takes an activity out, and what was recommended of it; without an activity of that id nothing is done. */
  remove(id: string): void {
    this.#changing.remove(id)
    this.#whole = undefined
  }

  /** Puts a unit in, in place of the one of its id if there is one; then it goes through the activities of the unit. */
  putUnit(unit: Unit): void {
    this.#changing.putUnit(unit)
    this.#whole = undefined
  }

  /** Takes out a unit that no activity and no register names; without a unit of that id nothing is done. */
  removeUnit(id: string): void {
    this.#changing.removeUnit(id)
    this.#whole = undefined
  }

  /**
   * Replaces all registers. Entries are compared by identity with those that were there, in the order of the lists, and
   * only the units that are named by what comes or goes are judged anew; all of them where a register comes or goes as a
   * whole, a facility names no unit, or something could not be read.
   */
  setRegisters(lists: LiveRegisters): void {
    this.#changing.setRegisters(lists)
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
