import type { Notice } from "../notice/Notice.ts"
import type { Status } from "../requirement/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { isInTime } from "../requirement/runsOut.ts"
import { statusOf } from "../requirement/statusOf.ts"
import type { Truth } from "../Truth.ts"
import type { Plan, RowNumber, RowNumbers, RowPlan } from "../engine/Plan.ts"
import { documentsIn, isTimedRule, timedJudge } from "../engine/documents.ts"
import type { Lists } from "../engine/Registers.ts"
import { noStatuses } from "../engine/Statuses.ts"
import { tallyBlock } from "../engine/Tally.ts"
import type { Truths } from "../condition/Truths.ts"
import { type ActivityRule, type Affected, affecting, restsOn } from "./Affected.ts"
import { type AnswersOfOne, Answers, truthIn } from "./Answers.ts"
import { anything, bitOf, differences } from "./differences.ts"
import { InOrder } from "./InOrder.ts"
import type { LiveUnits } from "./LiveUnits.ts"
import { OneRow } from "./OneRow.ts"
import { Places } from "./Places.ts"
import { UnitNumbers } from "./UnitNumbers.ts"

const none: ReadonlyArray<never> = []

/**
 * The activities of a portfolio that changes, each at a place of its own: what each answers to the conditions of the
 * plan, how it stands under the rules on activities, and what is counted of all.
 */
export class LiveActivities {
  readonly places = new Places()
  readonly order: InOrder
  /** What is counted of all for units, among what else there is of them. */
  readonly numbers: UnitNumbers
  readonly rules: ReadonlyArray<ActivityRule>
  /** How many stand how, under all rules about activities but those whose time is counted from each. */
  readonly counts = noStatuses()
  readonly #scope: Scope<Notice>
  #documents = documentsIn({})
  readonly #plan: Plan
  readonly #units: LiveUnits
  readonly #answers: Answers
  readonly #row: OneRow
  readonly #activities: Array<Activity | undefined> = []
  /** The place of the host; of more than one, those of host and co-hosts. */
  readonly #hosts: Array<number | ReadonlyArray<number>> = []
  readonly #ofUnit: Array<Set<number> | undefined> = []
  readonly #countsJointly: boolean
  /** Whether something is asked of co-hosts too, so that these bear on activities that others host. */
  readonly asksCoHosts: boolean
  /** Those of unknown co-hosts, where that may matter. */
  readonly #open = new Set<number>()
  readonly #affectedBy: (different: number) => Affected
  /** What is otherwise after the last change. */
  readonly #changed = {
    region: { list: [] as Array<RowNumber>, width: 0 },
    unit: { list: [] as Array<RowNumber>, width: 0 },
    rules: [] as Array<ActivityRule>
  }
  /** The answers of the activity that was asked last, and of the previous version of a replaced one. */
  readonly #next: AnswersOfOne
  readonly #before: AnswersOfOne
  readonly #other: AnswersOfOne

  constructor(plan: Plan, scope: Scope<Notice>, units: LiveUnits, isById: boolean) {
    this.order = new InOrder(this.places, isById ? (place) => this.at(place).id : undefined)
    this.#plan = plan
    this.#scope = scope
    this.#units = units
    this.#answers = new Answers(plan)
    this.#row = new OneRow(units, scope.today)
    this.#countsJointly = plan.activities.unit.list.some(({ credit }) => credit === "all-hosts")
    this.asksCoHosts = plan.activities.program.steps.some(({ kind }) => kind === "together")
    this.#next = this.#answers.ofOne()
    this.#before = this.#answers.ofOne()
    this.#other = this.#answers.ofOne()
    this.numbers = new UnitNumbers(plan)
    this.rules = plan.rules.flatMap((planned) => {
      const { asked, conditions } = planned
      return asked.about === "activity" && conditions !== undefined
        ? [
            {
              planned,
              ...conditions,
              inTime: isInTime(conditions.limit, scope),
              isTimed: isTimedRule(planned)
            }
          ]
        : []
    })
    this.#affectedBy = affecting(plan.activities, this.rules, this.#answers)
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
    return [...new Set([host, ...coHosts].map((id) => this.#units.needPlace(id)))]
  }

  /** The mask of what is different of an activity that replaces another one, and of everything if it is new. */
  differences(known: number | undefined, activity: Activity): number {
    return known === undefined ? anything : differences(this.at(known), activity)
  }

  /** Whether it has the host and the co-hosts, known or not, of the one that it replaces. */
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

  /** Those that a unit hosts or co-hosts, with those of unknown co-hosts or without, in order. */
  of(unit: number, withOpen: boolean): ReadonlyArray<Activity> {
    return this.inOrder([...this.placesOf(unit), ...(withOpen ? this.#open : [])])
  }

  /** The activities of some places, each once and in order. */
  inOrder(places: Iterable<number>): ReadonlyArray<Activity> {
    return [...new Set(places)].toSorted((a, b) => this.order.compare(a, b)).map((place) => this.at(place))
  }

  /** The answer of an activity to a condition of the plan. */
  truth(place: number, condition: number): Truth {
    return this.#answers.truth(place, condition)
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
    return this.#answers.truthIfRecommended(place, condition)
  }

  /** The answers of an activity to what is asked of recommended ones, as long as nothing else is asked for. */
  answersIfRecommended(place: number): Truths {
    this.#answers.recall(place, this.#other)
    return this.#other.recommended
  }

  /** Takes note of the documents that have come. */
  setDocuments(lists: Pick<Lists, "submissions" | "unread">): void {
    if (this.rules.some(({ isTimed }) => isTimed)) this.#documents = documentsIn(lists)
  }

  /** Adds how many stand how under rules whose time is counted from each activity: all activities are gone through. */
  addDocuments(total: Record<Status, number>): void {
    for (const rule of this.rules)
      if (rule.isTimed) for (const place of this.places.all.values()) total[this.statusOf(place, rule)]++
  }

  statusOf(place: number, { inTime, planned, require, where }: ActivityRule): Status {
    const [applies, fulfilled] = [this.truth(place, where), this.truth(place, require)]
    return isTimedRule(planned)
      ? timedJudge(planned, this.#documents, this.#scope)(this.at(place), applies, fulfilled)
      : statusOf(applies, fulfilled, inTime)
  }

  /**
   * Answers all conditions for an activity of these hosts that is to be put in next; if it replaces another one, only
   * what rests on what is different is asked.
   */
  ask(activity: Activity, hosts: ReadonlyArray<number>, known: number | undefined, different: number): void {
    if (known !== undefined) this.#recall(known)
    this.#answers.ask(different, this.#row.of(activity, hosts), this.#next)
  }

  /** Begins with the answers that stand at a place. */
  #recall(place: number): void {
    this.#answers.recall(place, this.#before, this.#next)
  }

  /** Whether the activity that was asked last answers a condition otherwise than the one that it replaces. */
  isAnsweredOtherwise(condition: number): boolean {
    const [before, next] = [this.#before.activities, this.#next.activities]
    return before.isTrue[condition] !== next.isTrue[condition] || before.isFalse[condition] !== next.isFalse[condition]
  }

  isAnyAnsweredOtherwise(conditions: ReadonlyArray<number>): boolean {
    for (let n = 0; n < conditions.length; n++) if (this.isAnsweredOtherwise(conditions[n]!)) return true
    return false
  }

  /** Picks the numbers to which the activity that was asked last is different from the one that it replaces. */
  #pick({ list }: RowNumbers, picked: { readonly list: Array<RowNumber> }, different: number): void {
    picked.list.length = 0
    for (const number of list) {
      if (this.isAnsweredOtherwise(number.condition) || restsOn(number, different)) picked.list.push(number)
    }
  }

  /** Puts in the activity that was asked last, which replaces one that has the same hosts; tells whether it changes the region. */
  revise(place: number, activity: Activity, different: number): boolean {
    const hosts = this.hostsOf(place)
    const affected = this.#affectedBy(different)
    const changed = this.#changed
    this.#pick(affected.region, changed.region, different)
    this.#pick(affected.unit, changed.unit, different)
    changed.rules.length = 0
    for (const rule of affected.rules)
      if (this.isAnsweredOtherwise(rule.where) || this.isAnsweredOtherwise(rule.require)) changed.rules.push(rule)
    this.#count(this.at(place), this.#before, hosts, -1, changed, changed.rules)
    this.#keep(place, activity)
    this.#count(activity, this.#next, hosts, 1, changed, changed.rules)
    return changed.region.list.length > 0
  }

  /**
   * Puts in the activity that was asked last, at the place of the one of its id if that is known; `hosts` are those
   * that `hostsFor` tells. Answers with its place.
   */
  put(activity: Activity, hosts: ReadonlyArray<number>, known: number | undefined): number {
    const place = known ?? this.places.take(activity.id)
    if (known === undefined) this.#answers.makeRoom(place + 1)
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
    this.#answers.keep(place, this.#next)
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

  /** Asks an activity anew whether its hosts are bound, after one of them has changed. */
  refresh(place: number): void {
    this.ask(this.at(place), this.hostsOf(place), place, bitOf("host"))
    this.revise(place, this.at(place), bitOf("host"))
  }

  /** Counts an activity in or out, of these numbers and rules. */
  #count(
    activity: Activity,
    { activities: truths }: AnswersOfOne,
    hosts: ReadonlyArray<number>,
    sign: 1 | -1,
    numbers: Pick<RowPlan, "region" | "unit"> = this.#plan.activities,
    rules: ReadonlyArray<ActivityRule> = this.rules
  ): void {
    tallyBlock(numbers, this.#row.of(activity, hosts), 0, 1, truths, this.numbers.tally, sign)
    for (const { inTime, isTimed, require, where } of rules)
      if (!isTimed) this.counts[statusOf(truthIn(truths, where), truthIn(truths, require), inTime)] += sign
  }
}
