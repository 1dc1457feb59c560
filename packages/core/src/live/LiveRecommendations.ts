import type { Notice } from "../notice/Notice.ts"
import type { Status } from "../requirement/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { proposalOf } from "../recommend/proposalOf.ts"
import { isBlank } from "../requirement/boxes.ts"
import { isInTime } from "../requirement/runsOut.ts"
import { statusOf } from "../requirement/statusOf.ts"
import type { Plan, PlannedRule, RowPlan } from "../engine/Plan.ts"
import { noStatuses } from "../engine/Statuses.ts"
import { emptyTally, type Tally, tallyBlock } from "../engine/Tally.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveUnits } from "./LiveUnits.ts"
import { OneRow } from "./OneRow.ts"
import { grown } from "./Places.ts"

/** A rule about recommendations. */
interface RecommendationRule {
  readonly planned: PlannedRule
  readonly statusOf: (recommendation: Recommendation) => Status
}

const none: ReadonlyArray<never> = []

/** The recommendations on record, by activity; how they stand, and what is counted of them for units. */
export class LiveRecommendations {
  readonly rules: ReadonlyArray<RecommendationRule>
  /** How many stand how, under all rules about recommendations. */
  readonly counts = noStatuses()
  readonly tally: Tally
  readonly #plan: RowPlan
  readonly #activities: LiveActivities
  readonly #units: LiveUnits
  readonly #row: OneRow
  #list: ReadonlyArray<Recommendation> = none
  #of = new Map<string, Array<number>>()

  constructor({ recommended, rules }: Plan, scope: Scope<Notice>, activities: LiveActivities, units: LiveUnits) {
    this.#plan = recommended
    this.tally = emptyTally(recommended, 0)
    this.#activities = activities
    this.#units = units
    this.#row = new OneRow(units, scope.today)
    this.rules = rules.flatMap((planned): ReadonlyArray<RecommendationRule> => {
      const { asked, boxes, conditions } = planned
      if (asked.about !== "recommendation") return none
      if (boxes !== undefined) {
        const isOpen = (one: Recommendation) => boxes.some((box) => isBlank(one, box))
        return [{ planned, statusOf: (one) => (isOpen(one) ? "undetermined" : "met") }]
      }
      const { limit, require, where } = conditions!
      const inTime = isInTime(limit, scope)
      const truthOf = ({ activity }: Recommendation, condition: number) =>
        activities.truthIfRecommended(activities.places.get(activity)!, condition)
      return [{ planned, statusOf: (one) => statusOf(truthOf(one, where), truthOf(one, require), inTime) }]
    })
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
    return this.placesOf(activity).map((place) => this.#units.needPlace(this.at(place).unit))
  }

  /** The place of the unit that recommends an activity or, if nobody does, would do so. */
  unitFor(activity: number): number {
    const record = this.#activities.at(activity)
    const own = this.placesOf(record.id)
    if (own.length === 0) return this.#activities.hostsOf(activity)[0]!
    return this.#units.needPlace(
      proposalOf(
        record,
        own.map((place) => this.at(place))
      ).unit
    )
  }

  /** Makes room for the numbers of so many units. */
  makeRoom(units: number): void {
    this.tally.ofUnits = grown(this.tally.ofUnits, units * this.tally.stride)
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
      const one = this.at(place)
      for (const { statusOf } of this.rules) this.counts[statusOf(one)] += sign
      const own = this.#activities.places.get(activity)!
      const hosts = this.#activities.hostsOf(own)
      const row = this.#row.of(this.#activities.at(own), hosts, this.#units.needPlace(one.unit))
      tallyBlock(this.#plan, row, 0, 1, this.#activities.answersIfRecommended(own), this.tally, sign)
    }
  }
}
