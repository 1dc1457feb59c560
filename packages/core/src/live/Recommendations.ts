import type { Status } from "../assessment/Status.ts"
import type { Plan, PlannedRule, RecommendationRule } from "../compiled/Plan.ts"
import type { Tally } from "../compiled/Tally.ts"
import { noStatuses } from "../compiled/Statuses.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { proposalOf } from "../ranking/proposalOf.ts"
import { isBlank } from "../rule/FormComplete/asked.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Activities } from "./Activities.ts"
import { grown } from "./Places.ts"
import type { Units } from "./Units.ts"

/** A rule on recommendations. */
interface RecommendationSeat {
  readonly planned: PlannedRule
  readonly asks: RecommendationRule["asks"]
}

const none: ReadonlyArray<never> = []

/** The recommendations on record, by activity; how they stand, and what is counted of them for units. */
export class Recommendations {
  readonly seats: ReadonlyArray<RecommendationSeat>
  /** How many stand how, under all rules on recommendations. */
  readonly counts = noStatuses()
  readonly tally = { counted: new Int32Array(), possible: new Int32Array() } satisfies Pick<
    Tally,
    "counted" | "possible"
  >
  readonly #conditions: ReadonlyArray<number>
  readonly #activities: Activities
  readonly #units: Units
  #list: ReadonlyArray<Recommendation> = none
  #of = new Map<string, Array<number>>()

  constructor({ recommendationCounts, rules }: Plan, activities: Activities, units: Units) {
    this.#conditions = recommendationCounts
    this.#activities = activities
    this.#units = units
    this.seats = rules.flatMap((planned) =>
      planned.asks.about === "recommendation" ? [{ planned, asks: planned.asks.asks }] : []
    )
  }

  get size(): number {
    return this.#list.length
  }

  at(place: number): Recommendation {
    return this.#list[place]!
  }

  /** The places of an activity's recommendations among all. */
  placesOf(activity: string): ReadonlyArray<number> {
    return this.#of.get(activity) ?? none
  }

  /** The places of the units that recommend an activity. */
  unitsOf(activity: string): ReadonlyArray<number> {
    return this.placesOf(activity).map((place) => this.#units.placeOf(this.at(place).unit))
  }

  /** The place of the unit that recommends an activity or, if nobody does, would do so. */
  unitFor(activity: number): number {
    const record = this.#activities.at(activity)
    const own = this.placesOf(record.id)
    if (own.length === 0) return this.#activities.hostsOf(activity)[0]!
    return this.#units.placeOf(
      proposalOf(
        record,
        own.map((place) => this.at(place))
      ).unit
    )
  }

  /** How an activity is judged by what a rule asks of it as a recommended one. */
  statusOfActivity(activity: number, require: number): Status {
    return statusOf(true, this.#activities.truthIfRecommended(activity, require), false)
  }

  statusOf(place: number, { asks }: RecommendationSeat): Status {
    const recommendation = this.at(place)
    if (asks.of === "activity")
      return this.statusOfActivity(this.#activities.places.get(recommendation.activity)!, asks.require)
    return asks.fields.some((field) => isBlank(recommendation, field)) ? "undetermined" : "met"
  }

  /** Makes room for the numbers of so many units. */
  makeRoom(units: number): void {
    this.tally.counted = grown(this.tally.counted, units * this.#conditions.length)
    this.tally.possible = grown(this.tally.possible, units * this.#conditions.length)
  }

  /** Takes another list, in which some activities are otherwise recommended. */
  set(list: ReadonlyArray<Recommendation> = none, activities: ReadonlySet<string>): void {
    for (const activity of activities) this.count(activity, -1)
    this.#list = list
    this.#of = new Map()
    for (const [place, { activity }] of list.entries()) {
      const places = this.#of.get(activity)
      if (places) places.push(place)
      else this.#of.set(activity, [place])
    }
    for (const activity of activities) this.count(activity, 1)
  }

  /** Counts the recommendations of an activity in or out, as it stands at that moment. */
  count(activity: string, sign: 1 | -1): void {
    for (const place of this.placesOf(activity)) {
      for (const seat of this.seats) this.counts[this.statusOf(place, seat)] += sign
      const unit = this.#units.placeOf(this.at(place).unit) * this.#conditions.length
      const own = this.#activities.places.get(activity)!
      for (const [n, condition] of this.#conditions.entries()) {
        const truth = this.#activities.truthIfRecommended(own, condition)
        if (truth === true) this.tally.counted[unit + n]! += sign
        if (truth !== false) this.tally.possible[unit + n]! += sign
      }
    }
  }
}
