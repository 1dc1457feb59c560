import { runsOutAt } from "../assessment/runsOut.ts"
import type { Status } from "../assessment/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Plan, PlannedRule, RowRule } from "../compiled/Plan.ts"
import { type Answers, tallyRow, truthOf } from "../compiled/row.ts"
import { emptyTally, type Tally } from "../compiled/Tally.ts"
import { noStatuses } from "../compiled/tallyOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Truth } from "../Truth.ts"
import { anything, Asking, otherHost } from "./Asking.ts"
import { InOrder } from "./InOrder.ts"
import { grown, Places } from "./Places.ts"
import type { Units } from "./Units.ts"

/** A rule on activities, with how many of them stand how. */
interface RowSeat {
  readonly planned: PlannedRule
  readonly asks: RowRule
  readonly inTime: boolean
  readonly counts: Record<Status, number>
}

const none: ReadonlyArray<never> = []

type Kept<A> = { -readonly [K in keyof A]: A[K] }

/**
 * The activities of a portfolio that changes, each at a place of its own: what each answers to the conditions of the
 * plan, how it stands under the rules on activities, and what is counted of all.
 */
export class Activities {
  readonly places = new Places()
  readonly order: InOrder
  readonly tally: Kept<Tally>
  /** How many conditions are asked of each: those of the plan, then those of its recommendations. */
  readonly width: number
  readonly seats: ReadonlyArray<RowSeat>
  readonly #plan: Plan
  readonly #units: Units
  readonly #asking: Asking
  readonly #askingRecommended: Asking
  readonly #activities: Array<Activity | undefined> = []
  readonly #hosts: Array<ReadonlyArray<number>> = []
  readonly #ofUnit: Array<Set<number> | undefined> = []
  readonly #alone: Array<ReadonlyArray<number>> = []
  readonly #countsJointly: boolean
  /** Those of unknown co-hosts, where that may matter. */
  readonly #open = new Set<number>()
  #answers: Answers = new Int8Array()
  /** The answers of the activity that was asked last. */
  readonly #next: Answers

  constructor(plan: Plan, scope: Scope, units: Units, isById: boolean) {
    const { program, recommended, rules, unitCounts } = plan
    this.order = new InOrder(this.places, isById ? (place) => this.at(place).id : undefined)
    this.#plan = plan
    this.#units = units
    this.#asking = new Asking(program, scope, units)
    this.#askingRecommended = new Asking(recommended, scope, units)
    this.#countsJointly = unitCounts.some(({ credit }) => credit === "all-hosts")
    this.width = program.steps.length + recommended.steps.length
    this.#next = new Int8Array(this.width)
    this.tally = emptyTally(plan, 0)
    this.seats = rules.flatMap((planned) => {
      const { asks } = planned
      if (asks.about !== "activity") return []
      const inTime = asks.limit !== undefined && scope.asOf < runsOutAt(asks.limit, scope)
      return [{ planned, asks, inTime, counts: noStatuses() }]
    })
  }

  get size(): number {
    return this.places.all.size
  }

  at(place: number): Activity {
    return this.#activities[place]!
  }

  get(id: string): Activity | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.at(place)
  }

  all(): ReadonlyArray<Activity> {
    return Array.from({ length: this.size }, (_, n) => this.at(this.order.at(n)))
  }

  /** The places of an activity's host and co-hosts, each once and the host first. */
  hostsOf(place: number): ReadonlyArray<number> {
    return this.#hosts[place]!
  }

  /** The same of one that is to come, at that place if it has one already; refuses unknown units. */
  hostsFor({ coHosts = none, host }: Activity, known: number | undefined): ReadonlyArray<number> {
    const before = known === undefined ? undefined : this.at(known)
    const isSame = before?.host === host && (before.coHosts ?? none).length === 0
    if (isSame && coHosts.length === 0) return this.hostsOf(known!)
    const place = this.#units.placeOf(host)
    return coHosts.length === 0
      ? (this.#alone[place] ??= [place])
      : [...new Set([place, ...coHosts.map((id) => this.#units.placeOf(id))])]
  }

  /** The places of those that a unit hosts or co-hosts. */
  placesOf(unit: number): ReadonlySet<number> {
    return this.#ofUnit[unit] ?? new Set()
  }

  /** Those that a unit hosts or co-hosts, and those of unknown co-hosts where that may matter, in order. */
  of(unit: number): ReadonlyArray<Activity> {
    return [...new Set([...this.placesOf(unit), ...this.#open])]
      .toSorted((a, b) => this.order.compare(a, b))
      .map((place) => this.at(place))
  }

  /** The answer of an activity to a condition of the plan. */
  truth(place: number, condition: number): Truth {
    return truthOf(this.#answers[place * this.width + condition]!)
  }

  /** The answer of an activity to a condition that is asked of recommended ones. */
  truthIfRecommended(place: number, condition: number): Truth {
    return this.truth(place, this.#plan.program.steps.length + condition)
  }

  statusOf(place: number, { asks, inTime }: RowSeat): Status {
    return statusOf(this.truth(place, asks.where), this.truth(place, asks.require), inTime)
  }

  /** Makes room for the numbers of so many units. */
  makeRoom(units: number): void {
    const { sums, unitCounts } = this.#plan
    const { tally } = this
    tally.counted = grown(tally.counted, units * unitCounts.length)
    tally.possible = grown(tally.possible, units * unitCounts.length)
    tally.summed = grown(tally.summed, units * sums.length)
    tally.summable = grown(tally.summable, units * sums.length)
    tally.endless = grown(tally.endless, units * sums.length)
  }

  /** Answers all conditions for an activity that is to be put in next; of one that is known, what has changed is asked. */
  ask(activity: Activity, hosts: ReadonlyArray<number>, known: number | undefined): void {
    const host = hosts[0]!
    if (known === undefined) return this.#answer(anything, activity, host, this.#next, 0)
    for (let condition = 0, at = known * this.width; condition < this.width; condition++, at++)
      this.#next[condition] = this.#answers[at]!
    const moved = this.hostsOf(known)[0] === host ? 0 : otherHost
    const before = this.at(known)
    this.#asking.ask(this.#asking.differences(before, activity) | moved, activity, host, this.#next, 0)
    const recommended = this.#askingRecommended
    recommended.ask(recommended.differences(before, activity) | moved, activity, host, this.#next, this.#asking.size)
  }

  /**
   * Whether what units have of the activity of a place changes when the one that was asked last takes its place: more
   * than its answers to conditions; `hosts` are those of the one that was asked.
   */
  isMoved(place: number, { coHosts }: Activity, hosts: ReadonlyArray<number>): boolean {
    return this.hostsOf(place) !== hosts || (this.at(place).coHosts === undefined) !== (coHosts === undefined)
  }

  /** Whether the activity that was asked last answers a condition otherwise than the one of that place. */
  isAnsweredOtherwise(place: number, condition: number): boolean {
    return this.#answers[place * this.width + condition] !== this.#next[condition]
  }

  /**
   * Puts in the activity that was asked last, at the place of the one of its id if that is known; `hosts` are those
   * that `hostsFor` tells. Answers with its place.
   */
  put(activity: Activity, hosts: ReadonlyArray<number>, known: number | undefined): number {
    const place = known ?? this.places.take(activity.id)
    if (known === undefined) {
      this.#answers = grown(this.#answers, (place + 1) * this.width)
    } else {
      this.#count(place, -1)
      this.#leave(place, hosts)
    }
    this.#activities[place] = activity
    if (known === undefined) this.order.come(place)
    this.#join(place, hosts)
    for (let condition = 0, at = place * this.width; condition < this.width; condition++, at++)
      this.#answers[at] = this.#next[condition]!
    this.#count(place, 1)
    return place
  }

  /** Takes out the activity of a place. */
  remove(place: number): void {
    this.#count(place, -1)
    this.#leave(place, [])
    this.#open.delete(place)
    this.#hosts[place] = []
    this.order.go(place)
    this.places.drop(this.at(place).id)
    this.#activities[place] = undefined
  }

  /** Asks an activity anew whether its host is bound, after the host has changed. */
  refresh(place: number): void {
    this.#count(place, -1)
    this.#answer(otherHost, this.at(place), this.hostsOf(place)[0]!, this.#answers, place * this.width)
    this.#count(place, 1)
  }

  /** Answers what rests on changed facts of an activity of that host; its answers begin at `from`. */
  #answer(changed: number, activity: Activity, host: number, answers: Answers, from: number): void {
    this.#asking.ask(changed, activity, host, answers, from)
    this.#askingRecommended.ask(changed, activity, host, answers, from + this.#asking.size)
  }

  #count(place: number, sign: 1 | -1): void {
    tallyRow(this.#plan, this.at(place), this.hostsOf(place), this.#answers, place * this.width, this.tally, sign)
    for (const seat of this.seats) seat.counts[this.statusOf(place, seat)] += sign
  }

  /** Takes an activity away from the units that are not among its hosts to be. */
  #leave(place: number, hosts: ReadonlyArray<number>): void {
    const before = this.hostsOf(place)
    if (before !== hosts) for (const unit of before) if (!hosts.includes(unit)) this.#ofUnit[unit]!.delete(place)
  }

  #join(place: number, hosts: ReadonlyArray<number>): void {
    if (this.#hosts[place] !== hosts) {
      this.#hosts[place] = hosts
      for (const unit of hosts) (this.#ofUnit[unit] ??= new Set()).add(place)
    }
    if (this.#countsJointly && this.at(place).coHosts === undefined) this.#open.add(place)
    else this.#open.delete(place)
  }
}
