import { type Quantity, unknownQuantity } from "../rank/Quantity.ts"
import { limitFor } from "../recommend/limitFor.ts"
import type { Eligibility, Quotas, WhyNot } from "../recommend/Selection.ts"
import { weighed } from "../rank/weighed.ts"
import type { Weights } from "../rank/Weights.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { ownAmount } from "../engine/figures.ts"
import { any, not } from "../Truth.ts"
import type { Plan, PlannedRule } from "../engine/Plan.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveRecommendations } from "./LiveRecommendations.ts"
import type { LiveUnits } from "./LiveUnits.ts"
import { afterAll, beforeAll, type Ordered } from "./Ordered.ts"
import { type Rank, Ranks } from "./Ranks.ts"

/** By which weights activities to recommend are chosen, and how many; without `quotas` the caller limits nothing. */
export interface ChoosingOptions {
  /** Without weights nothing is chosen. */
  readonly weights?: Weights
  readonly quotas?: Quotas
}

/** Where one activity stands in the choice of those to recommend. */
export interface Choice {
  readonly status: Eligibility["status"]
  /** Of an eligible one, if there are weights: its rank among the eligible ones. */
  readonly rank?: Rank
  /** Of an eligible one that is not chosen. */
  readonly whyNot?: WhyNot
}

/**
 * Which activities are eligible, how they are ranked, and which are chosen: as `recommend` says.
 *
 * The limit of a unit alone says which of its activities may compete for the total: the first so many in the order of
 * ranks, level ones included. These stand in an order of their own; how many of them are ahead of an activity is how
 * much of the total is used up when it is its turn.
 */
export class Choices {
  readonly #activities: LiveActivities
  readonly #recommendations: LiveRecommendations
  readonly #units: LiveUnits
  /** The conditions that a recommended activity must meet. */
  readonly #musts: ReadonlyArray<NonNullable<PlannedRule["conditions"]>>
  /** What the weights speak of, of an activity by its place. */
  readonly #amounts: ReadonlyArray<(activity: number) => Quantity>
  readonly #limitFor: (unit: Unit) => number
  readonly #total: number
  readonly #ranks: Ranks | undefined
  readonly #competing: Ordered | undefined
  /** Of each unit the places of its ranked activities, in order of their ranks. */
  readonly #of: Array<Array<number> | undefined> = []
  readonly #limits: Array<number> = []
  /** The unit that recommends each ranked activity. */
  readonly #unitOf: Array<number> = []

  constructor(
    plan: Plan,
    { quotas = {}, weights }: ChoosingOptions,
    activities: LiveActivities,
    recommendations: LiveRecommendations,
    units: LiveUnits
  ) {
    this.#activities = activities
    this.#recommendations = recommendations
    this.#units = units
    this.#musts = plan.rules.flatMap(({ asked, conditions, rule }) =>
      asked.about === "recommendation" && conditions && rule.modality === "must" ? [conditions] : []
    )
    this.#amounts = (weights === undefined ? [] : weighed(weights)).map((id) => {
      const indicator = plan.indicators.find((one) => one.id === id)
      if (indicator === undefined) return () => unknownQuantity
      return ownAmount(
        indicator,
        (place, condition) => activities.truth(place, condition),
        (place) => activities.at(place)
      )
    })
    this.#limitFor = limitFor(plan.notice, quotas)
    this.#total = quotas.total ?? Number.POSITIVE_INFINITY
    this.#ranks = weights && new Ranks(weights)
    this.#competing = this.#ranks?.ordered()
  }

  #statusOf(activity: number): Eligibility["status"] {
    let status: Eligibility["status"] = "met"
    for (const { require, where } of this.#musts) {
      const truth = any([
        not(this.#activities.truthIfRecommended(activity, where)),
        this.#activities.truthIfRecommended(activity, require)
      ])
      if (truth === false) return "unmet"
      if (truth === undefined) status = "undetermined"
    }
    return status
  }

  /** Takes an activity as it now is into account. */
  put(activity: number): void {
    const ranks = this.#ranks
    if (ranks === undefined) return
    if (this.#statusOf(activity) !== "met") return this.remove(activity)
    const unit = this.#recommendations.unitFor(activity)
    if (ranks.has(activity) && this.#unitOf[activity] !== unit) this.remove(activity)
    const quantities = this.#amounts.map((amount) => amount(activity))
    if (ranks.put(activity, this.#nameOf, quantities, this.#leave)) this.#enter(activity, unit)
  }

  /** Takes an activity out of the choice, if it is in it. */
  remove(activity: number): void {
    if (!this.#ranks?.has(activity)) return
    this.#leave(activity)
    this.#ranks.remove(activity)
  }

  /** Takes a unit as it now is into account. */
  putUnit(unit: number): void {
    const list = this.#of[unit] ?? []
    const before = this.#limits[unit] ?? 0
    const limit = this.#limitFor(this.#units.at(unit))
    this.#limits[unit] = limit
    for (const activity of list.slice(limit, before)) this.#compete(activity, false)
    for (const activity of list.slice(before, limit)) this.#compete(activity, true)
  }

  #compete(activity: number, joins: boolean): void {
    const ranks = this.#ranks!
    const [from, name] = [ranks.fromOf(activity), ranks.nameOf(activity)]
    if (joins) this.#competing!.insert(ranks.keys, from, name, activity)
    else this.#competing!.remove(ranks.keys, from, name, activity)
  }

  /** How many of a unit's activities are ahead of one with an id; level ones are told apart by ids. */
  #placeIn(list: ReadonlyArray<number>, activity: number, id: number): number {
    let [from, to] = [0, list.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      const other = list[middle]!
      if ((this.#ranks!.compare(other, activity) || other - id) < 0) from = middle + 1
      else to = middle
    }
    return from
  }

  #enter(activity: number, unit: number): void {
    const list = (this.#of[unit] ??= [])
    const limit = this.#limits[unit]!
    const place = this.#placeIn(list, activity, activity)
    list.splice(place, 0, activity)
    this.#unitOf[activity] = unit
    if (place >= limit) return
    this.#compete(activity, true)
    if (list.length > limit) this.#compete(list[limit]!, false)
  }

  readonly #nameOf = (activity: number): string => this.#activities.at(activity).name

  readonly #leave = (activity: number): void => {
    const unit = this.#unitOf[activity]!
    const list = this.#of[unit]!
    const limit = this.#limits[unit]!
    const place = this.#placeIn(list, activity, activity)
    list.splice(place, 1)
    if (place >= limit) return
    this.#compete(activity, false)
    if (list.length >= limit) this.#compete(list[limit - 1]!, true)
  }

  /** Where an activity stands. */
  choiceOf(activity: number): Choice {
    const status = this.#statusOf(activity)
    if (status !== "met") return { status }
    if (this.#ranks === undefined) return { status, whyNot: "no-weights" }
    const whyNot = this.#whyNot(activity, this.#aheadOf(activity, beforeAll))
    return { status, rank: this.#ranks.of(activity), ...(whyNot === undefined ? {} : { whyNot }) }
  }

  #aheadOf(activity: number, id: number): number {
    const ranks = this.#ranks!
    return this.#competing!.ahead(ranks.keys, ranks.fromOf(activity), ranks.nameOf(activity), id)
  }

  #whyNot(activity: number, ahead: number): WhyNot | undefined {
    const unit = this.#unitOf[activity]!
    const own = this.#of[unit]!
    const ownAhead = this.#placeIn(own, activity, beforeAll)
    const level = this.#placeIn(own, activity, afterAll) - ownAhead
    const fitting = Math.min(level, this.#limits[unit]! - ownAhead)
    if (fitting <= 0) return "unit-quota"
    const left = this.#total - ahead
    if (left <= 0) return "total"
    const wanted = this.#aheadOf(activity, afterAll) - ahead
    return wanted > left || fitting < level ? "tie" : undefined
  }

  /** The places of those that are chosen, in order of their ranks; level ones in no particular order. */
  chosen(): ReadonlyArray<number> {
    const chosen: Array<number> = []
    if (this.#competing === undefined) return chosen
    let place = 0
    let ahead = 0
    let last: number | undefined
    for (const activity of this.#competing.ids()) {
      if (last === undefined || this.#ranks!.compare(last, activity) !== 0) ahead = place
      if (ahead >= this.#total) break
      if (this.#whyNot(activity, ahead) === undefined) chosen.push(activity)
      last = activity
      place++
    }
    return chosen
  }
}
