import type { Status } from "../assessment/Status.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import { Found } from "../compiled/Found.ts"
import { sourceOf } from "../compiled/findings.ts"
import { placesOf } from "../compiled/tallyOf.ts"
import { regionJudge, type Standing, unitJudge } from "../compiled/judges.ts"
import { regionMeasure, unitMeasure } from "../compiled/measures.ts"
import type { Holdings } from "../compiled/narrow.ts"
import { type Plan, type PlannedRule, planOf } from "../compiled/Plan.ts"
import { type Registers, registersOf } from "../compiled/Registers.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import type { Weights } from "../ranking/Weights.ts"
import { binds, type Bound } from "../rule/Bound.ts"
import type { Instant } from "../time/Instant.ts"
import type { Truth } from "../Truth.ts"
import { Activities } from "./Activities.ts"
import { type Rank, Ranks } from "./Ranks.ts"

/** The lists of a portfolio that come and go as a whole. */
export type LiveRegisters = Omit<Portfolio, "units" | "activities">

export interface LiveOptions {
  readonly asOf: Instant
  /** Without weights nobody is ranked. */
  readonly weights?: Weights
  /** Indicators that are kept beside those of the weights. */
  readonly indicators?: ReadonlyArray<string>
}

/** The judge of a rule on units, and of each unit whether it is bound. */
interface Seat {
  readonly planned: PlannedRule
  readonly bound: Array<Truth>
  judge: (unit: number, bound: Truth) => Status
}

/**
 * An assessment that is kept up to date: an activity is put in or taken out, and what is found of it, of its unit and
 * of the region is there at once, the same as if all had been judged anew.
 *
 * The cost of a change does not depend on the number of activities; ranks take time that grows with the logarithm of
 * the number of units. The moment stays the one it was begun with. What a finding has yet to make when it is read is
 * made from the portfolio as it then stands, so read it before the next change.
 */
export class Live {
  readonly #plan: Plan
  readonly #scope: Scope
  readonly #units: ReadonlyArray<Unit>
  readonly #unitPlace: ReadonlyMap<string, number>
  readonly #activities: Activities
  readonly #seats: ReadonlyArray<Seat>
  readonly #ranks: Ranks | undefined
  #lists: LiveRegisters
  #registers: Registers
  #region: ReadonlyArray<{ readonly planned: PlannedRule; readonly judge: () => Status }> = []
  #measures: ReadonlyArray<readonly [string, (unit: number) => Quantity]> = []
  #regionMeasures: ReadonlyArray<readonly [string, () => Quantity]> = []

  constructor(notice: Notice, portfolio: Portfolio, { asOf, indicators = [], weights }: LiveOptions) {
    const { activities, units, ...lists } = portfolio
    const weighed = weights ? [...weights.items.map(({ indicator }) => indicator), ...(weights.tieBreaks ?? [])] : []
    this.#plan = planOf(notice, [...new Set([...weighed, ...indicators])])
    this.#scope = scopeOf(notice, asOf)
    this.#units = units
    this.#unitPlace = placesOf(units)
    this.#lists = lists
    this.#registers = registersOf(portfolio, this.#unitPlace)
    this.#activities = new Activities(this.#plan, this.#scope, units, this.#unitPlace)
    this.#activities.setRecommendations(lists.recommendations)
    for (const activity of activities) this.#activities.put(activity)
    const boundOf = (bound: Bound) => units.map((unit) => binds(bound, unit))
    this.#seats = this.#plan.rules.flatMap((planned): ReadonlyArray<Seat> =>
      planned.asks.about === "unit" ? [{ planned, bound: boundOf(planned.asks.asks.bound), judge: () => "met" }] : []
    )
    this.#ranks = weights && new Ranks(weights)
    this.#seat()
  }

  get #standing(): Standing {
    const { recommended, tally } = this.#activities
    return { plan: this.#plan, scope: this.#scope, registers: this.#registers, tally, recommended }
  }

  /** Takes the registers into account, as they are now. */
  #seat(): void {
    const standing = this.#standing
    for (const seat of this.#seats) {
      const { asks, rule } = seat.planned
      if (asks.about === "unit") seat.judge = unitJudge(rule, asks.asks, standing)
    }
    this.#region = this.#plan.rules.flatMap((planned) =>
      planned.asks.about === "region"
        ? [{ planned, judge: regionJudge(planned.rule, planned.asks.asks, standing) }]
        : []
    )
    this.#measures = this.#plan.measured.map((one) => [one.indicator.id, unitMeasure(one, standing)] as const)
    this.#regionMeasures = this.#plan.measured.map(
      (one) => [one.indicator.id, regionMeasure(one, standing, this.#units.length)] as const
    )
    if (this.#ranks !== undefined) for (let unit = 0; unit < this.#units.length; unit++) this.#place(unit)
  }

  #place(unit: number): void {
    this.#ranks?.put(unit, this.#units[unit]!.name, this.#indicators(unit))
  }

  #indicators(unit: number): Readonly<Record<string, Quantity>> {
    return Object.fromEntries(this.#measures.map(([id, ask]) => [id, ask(unit)]))
  }

  /** Puts an activity in, in place of the one of its id if there is one; its host must be among the units. */
  put(activity: Activity): void {
    const before = this.#activities.hostOf(activity.id)
    this.#activities.put(activity)
    const now = this.#activities.hostOf(activity.id)!
    this.#place(now)
    if (before !== undefined && before !== now) this.#place(before)
  }

  /** Takes an activity out, and what was recommended of it; without an activity of that id nothing is done. */
  remove(id: string): void {
    const host = this.#activities.hostOf(id)
    if (host === undefined) return
    const { recommendations } = this.#lists
    if (recommendations?.some(({ activity }) => activity === id))
      this.setRegisters({
        ...this.#lists,
        recommendations: recommendations.filter(({ activity }) => activity !== id)
      })
    this.#activities.remove(id)
    this.#place(host)
  }

  /** Replaces all registers; this goes through all units once, and not through the activities. */
  setRegisters(lists: LiveRegisters): void {
    this.#lists = lists
    this.#registers = registersOf({ ...lists, units: this.#units, activities: [] }, this.#unitPlace)
    this.#activities.setRecommendations(lists.recommendations)
    this.#seat()
  }

  /** The portfolio as it stands. */
  get portfolio(): Portfolio {
    return { units: this.#units, activities: this.#activities.all(), ...this.#lists }
  }

  #holdings(activity?: Activity): Holdings {
    const activities = this.#activities
    return {
      scope: this.#scope,
      registers: this.#registers,
      unitPlace: this.#unitPlace,
      unitAt: (place) => this.#units[place]!,
      activityAt: () => activity!,
      activityById: (id) => activities.get(id)!,
      recommendationAt: (place) => this.#lists.recommendations![place]!,
      activitiesOf: (unit) => activities.of(unit),
      whole: () => this.portfolio
    }
  }

  /** What is found of an activity, and of its recommendations; nothing without an activity of that id. */
  ofActivity(id: string): ReadonlyArray<Found> {
    const activity = this.#activities.get(id)
    if (activity === undefined) return []
    const source = sourceOf(this.#holdings(activity))
    return this.#activities
      .statusesOf(activity)
      .map(({ place, planned, status }) => new Found({ status, planned, source }, place))
  }

  /** What is found of a unit; nothing without a unit of that id. */
  ofUnit(id: string): ReadonlyArray<Found> {
    const unit = this.#unitPlace.get(id)
    if (unit === undefined) return []
    const source = sourceOf(this.#holdings())
    return this.#seats.map(
      ({ bound, judge, planned }) => new Found({ status: judge(unit, bound[unit]), planned, source }, unit)
    )
  }

  /** What is found of the region. */
  ofRegion(): ReadonlyArray<Found> {
    const source = sourceOf(this.#holdings())
    return this.#region.map(({ judge, planned }) => new Found({ status: judge(), planned, source }, 0))
  }

  /** The indicators of a unit or, without one, of the region, by id; none for a unit that is not there. */
  indicators(unit?: string): Readonly<Record<string, Quantity>> {
    if (unit === undefined) return Object.fromEntries(this.#regionMeasures.map(([id, ask]) => [id, ask()]))
    const place = this.#unitPlace.get(unit)
    return place === undefined ? {} : this.#indicators(place)
  }

  /** Where a unit stands under the weights; `undefined` without weights, or without a unit of that id. */
  rankOf(unit: string): Rank | undefined {
    const place = this.#unitPlace.get(unit)
    return place === undefined ? undefined : this.#ranks?.of(place)
  }
}

/** Begins an assessment that is kept up to date. */
export const live = (notice: Notice, portfolio: Portfolio, options: LiveOptions): Live =>
  new Live(notice, portfolio, options)
