import { runsOutAt } from "../assessment/runsOut.ts"
import type { Status } from "../assessment/Status.ts"
import type { CountFact } from "../condition/Fact.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Plan, PlannedRule, RowRule } from "../compiled/Plan.ts"
import { type Answers, type OtherOne, tallyRow, truthOf } from "../compiled/row.ts"
import { noStatuses } from "../compiled/Statuses.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Truth } from "../Truth.ts"
import { Asking } from "./Asking.ts"
import { anything, bitOf, differences } from "./differences.ts"
import { InOrder } from "./InOrder.ts"
import { grown, Places } from "./Places.ts"
import { UnitNumbers } from "./UnitNumbers.ts"
import type { Units } from "./Units.ts"

/** A rule on activities. */
interface RowSeat {
  readonly planned: PlannedRule
  readonly asks: RowRule
  readonly inTime: boolean
}

const none: ReadonlyArray<never> = []

/**
 * The activities of a portfolio that changes, each at a place of its own: what each answers to the conditions of the
 * plan, how it stands under the rules on activities, and what is counted of all.
 */
export class Activities {
  readonly places = new Places()
  readonly order: InOrder
  /** What is counted of all for units, among what else there is of them. */
  readonly numbers: UnitNumbers
  readonly seats: ReadonlyArray<RowSeat>
  /** How many stand how, under all rules on activities. */
  readonly counts = noStatuses()
  readonly #plan: Plan
  readonly #units: Units
  /** Conditions of the plan, then those of recommendations. */
  readonly #asking: Asking
  readonly #activities: Array<Activity | undefined> = []
  /** The place of the host; of more than one, those of host and co-hosts. */
  readonly #hosts: Array<number | ReadonlyArray<number>> = []
  readonly #ofUnit: Array<Set<number> | undefined> = []
  readonly #countsJointly: boolean
  /** Those of unknown co-hosts, where that may matter. */
  readonly #open = new Set<number>()
  #answers: Answers = new Int8Array()
  /** The answers of the activity that was asked last, and of the one in whose place it would come. */
  readonly #next: Answers
  readonly #before: Answers

  constructor(plan: Plan, scope: Scope, units: Units, isById: boolean) {
    const { program, recommended, rules, unitCounts } = plan
    this.order = new InOrder(this.places, isById ? (place) => this.at(place).id : undefined)
    this.#plan = plan
    this.#units = units
    this.#asking = new Asking([program, recommended], scope, units)
    this.#countsJointly = unitCounts.some(({ credit }) => credit === "all-hosts")
    this.#next = new Int8Array(this.#asking.width)
    this.#before = new Int8Array(this.#asking.width)
    this.numbers = new UnitNumbers(plan)
    this.seats = rules.flatMap((planned) => {
      const { asks } = planned
      if (asks.about !== "activity") return []
      const inTime = asks.limit !== undefined && scope.asOf < runsOutAt(asks.limit, scope)
      return [{ planned, asks, inTime }]
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
    const hosts = this.#hosts[place]!
    return typeof hosts === "number" ? [hosts] : hosts
  }

  /** The same of one that is to come; refuses unknown units. */
  hostsFor({ coHosts = none, host }: Activity): ReadonlyArray<number> {
    return [...new Set([host, ...coHosts].map((id) => this.#units.placeOf(id)))]
  }

  /** The bits of what is different of an activity that comes in place of another one, and of all if it is new. */
  differences(known: number | undefined, activity: Activity): number {
    return known === undefined ? anything : differences(this.at(known), activity)
  }

  /** Whether it has the host and the co-hosts, known or not, of the one in whose place it comes. */
  hasSameHosts(place: number, { coHosts }: Activity, different: number): boolean {
    if ((different & bitOf("host")) !== 0) return false
    if ((different & bitOf("coHosts")) === 0) return true
    const before = this.at(place).coHosts
    return before?.length === coHosts?.length && (coHosts ?? none).every((id, n) => id === before![n])
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
    return truthOf(this.#answers[place * this.#asking.width + condition]!)
  }

  /** The places of those that answer so to a condition of the plan, at most so many of them. */
  answering(condition: number, truth: Truth, most = Number.POSITIVE_INFINITY): ReadonlyArray<number> {
    const found: Array<number> = []
    for (let place = 0; place < this.places.end && found.length < most; place++)
      if (this.truth(place, condition) === truth && this.#activities[place] !== undefined) found.push(place)
    return found
  }

  /** The answer of an activity to a condition that is asked of recommended ones. */
  truthIfRecommended(place: number, condition: number): Truth {
    return this.truth(place, this.#plan.program.steps.length + condition)
  }

  statusOf(place: number, { asks, inTime }: RowSeat): Status {
    return statusOf(this.truth(place, asks.where), this.truth(place, asks.require), inTime)
  }

  /**
   * Answers all conditions for an activity of that host that is to be put in next; if it comes in place of another
   * one, only what rests on what is different is asked.
   */
  ask(activity: Activity, host: number, known: number | undefined, different: number): void {
    if (known !== undefined) this.#recall(known)
    this.#asking.ask(different, activity, host, this.#next)
  }

  /** Begins with the answers that stand at a place. */
  #recall(place: number): void {
    const from = place * this.#asking.width
    for (let n = 0; n < this.#before.length; n++) this.#before[n] = this.#next[n] = this.#answers[from + n]!
  }

  /** Whether the activity that was asked last answers a condition otherwise than the one in whose place it comes. */
  isAnsweredOtherwise(condition: number): boolean {
    return this.#before[condition] !== this.#next[condition]
  }

  /** Puts in the activity that was asked last, which comes in place of one that has the same hosts. */
  revise(place: number, activity: Activity, different: number): void {
    const hosts = this.hostsOf(place)
    const hasSame = (fact: CountFact) => (different & bitOf(fact)) === 0
    this.#count(this.at(place), this.#before, hosts, -1, { answers: this.#next, hasSame })
    this.#keep(place, activity)
    this.#count(activity, this.#next, hosts, 1, { answers: this.#before, hasSame })
  }

  /**
   * Puts in the activity that was asked last, at the place of the one of its id if that is known; `hosts` are those
   * that `hostsFor` tells. Answers with its place.
   */
  put(activity: Activity, hosts: ReadonlyArray<number>, known: number | undefined): number {
    const place = known ?? this.places.take(activity.id)
    if (known === undefined) this.#answers = grown(this.#answers, (place + 1) * this.#asking.width)
    else this.#leave(place)
    this.#keep(place, activity)
    if (known === undefined) this.order.come(place)
    this.#hosts[place] = hosts.length === 1 ? hosts[0]! : hosts
    for (const unit of hosts) (this.#ofUnit[unit] ??= new Set()).add(place)
    if (this.#countsJointly && activity.coHosts === undefined) this.#open.add(place)
    this.#count(activity, this.#next, hosts, 1)
    return place
  }

  #keep(place: number, activity: Activity): void {
    this.#activities[place] = activity
    const from = place * this.#asking.width
    for (let n = 0; n < this.#next.length; n++) this.#answers[from + n] = this.#next[n]!
  }

  /** Takes out the activity of a place. */
  remove(place: number): void {
    this.#recall(place)
    this.#leave(place)
    this.order.go(place)
    this.places.drop(this.at(place).id)
    this.#activities[place] = undefined
  }

  /** Takes the activity of a place, whose answers were recalled, away from its units. */
  #leave(place: number): void {
    const hosts = this.hostsOf(place)
    this.#count(this.at(place), this.#before, hosts, -1)
    for (const unit of hosts) this.#ofUnit[unit]!.delete(place)
    this.#open.delete(place)
  }

  /** Asks an activity anew whether its host is bound, after the host has changed. */
  refresh(place: number): void {
    this.#recall(place)
    this.#asking.ask(bitOf("host"), this.at(place), this.hostsOf(place)[0]!, this.#next)
    this.revise(place, this.at(place), bitOf("host"))
  }

  /** Counts an activity in or out, save what it has in common with another one of the same hosts. */
  #count(activity: Activity, answers: Answers, hosts: ReadonlyArray<number>, sign: 1 | -1, other?: OtherOne): void {
    tallyRow(this.#plan, activity, hosts, answers, this.numbers.tally, sign, other)
    for (const { asks, inTime } of this.seats) {
      const { require, where } = asks
      if (other?.answers[where] === answers[where] && other?.answers[require] === answers[require]) continue
      this.counts[statusOf(truthOf(answers[where]!), truthOf(answers[require]!), inTime)] += sign
    }
  }
}
