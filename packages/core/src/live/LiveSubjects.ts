import type { Notice } from "../notice/Notice.ts"
import type { Status } from "../requirement/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import { type Quantity, unknownQuantity } from "../rank/Quantity.ts"
import { weighed } from "../rank/weighed.ts"
import type { Weights } from "../rank/Weights.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { amountFor } from "../engine/figures.ts"
import type { Measuring } from "../engine/intervals.ts"
import { appliesToRegion, subjectJudge } from "../engine/judgeSubject.ts"
import { isSubjectRule, type Plan, type PlannedRule } from "../engine/Plan.ts"
import { type Registers, registersOf } from "../engine/Registers.ts"
import { addCounts, noStatuses } from "../engine/Statuses.ts"
import { bitOf, union } from "./differences.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveRecommendations } from "./LiveRecommendations.ts"
import { LiveRule } from "./LiveRule.ts"
import type { LiveUnits } from "./LiveUnits.ts"
import { Ranks } from "./Ranks.ts"

type Amount = (unit: number) => Quantity

/** How the units and the region stand under all rules, what the indicators come to, and how units are ranked. */
export class LiveSubjects {
  readonly ranks: Ranks | undefined
  readonly ofUnits: ReadonlyArray<LiveRule>
  /** Those of the rules whose counts change with activities. */
  readonly counting: ReadonlyArray<LiveRule>
  #ofRegion: ReadonlyArray<{ readonly planned: PlannedRule; readonly judge: () => Status }> = []
  /** How the region stands, from when it is asked for to the next change. */
  #region: ReadonlyArray<{ readonly planned: PlannedRule; readonly status: Status }> | undefined
  registers: Registers = registersOf({}, () => undefined)
  /** How many units stand how, under the rules that do not count otherwise. */
  #counts = noStatuses()
  readonly #plan: Plan
  readonly #scope: Scope<Notice>
  readonly #units: LiveUnits
  readonly #activities: LiveActivities
  readonly #recommendations: LiveRecommendations
  readonly #weighed: ReadonlyArray<string>
  /** What the weights rest on: conditions, and the mask of numbers that are summed. */
  readonly #conditions: ReadonlyArray<number>
  readonly #summed: number
  #amounts: ReadonlyMap<string, Amount> = new Map()
  /** What the weights speak of; what rests on registers alone is worked out when a unit enters. */
  #weighing: ReadonlyArray<Amount> = []
  #regionAmounts: ReadonlyArray<readonly [string, Amount]> = []

  constructor(
    plan: Plan,
    scope: Scope<Notice>,
    weights: Weights | undefined,
    units: LiveUnits,
    activities: LiveActivities,
    recommendations: LiveRecommendations
  ) {
    this.#plan = plan
    this.#scope = scope
    this.#units = units
    this.#activities = activities
    this.#recommendations = recommendations
    this.ofUnits = plan.rules
      .filter(isSubjectRule)
      .filter(({ asked }) => asked.about === "unit")
      .map((planned, n) => new LiveRule(planned, n, activities.numbers))
    this.counting = this.ofUnits.filter(({ isCounting }) => isCounting)
    this.ranks = weights && new Ranks(weights)
    this.#weighed = weights ? weighed(weights) : []
    const numbers = plan.indicators
      .filter(({ id }) => this.#weighed.includes(id))
      .flatMap(({ unit }) => unit)
      .flatMap(({ number, row }) => (number.of === "activities" && row !== undefined ? [row] : []))
    this.#conditions = [...new Set(numbers.map(({ condition }) => condition))]
    this.#summed = union(numbers.flatMap(({ sum }) => (sum === undefined ? [] : [bitOf(sum)])))
  }

  #measuring(about: "unit" | "region"): Measuring {
    const known = {
      units: this.#units,
      activities: this.#activities.numbers.tally,
      recommended: this.#recommendations.tally,
      registers: this.registers
    }
    return { about, plan: this.#plan, scope: this.#scope, known }
  }

  /** Takes other registers; the units that they concern are to leave before and to enter after. */
  setRegisters(registers: Registers): void {
    this.registers = registers
    this.changeRegion()
    const [ofUnits, ofRegion] = [this.#measuring("unit"), this.#measuring("region")]
    for (const rule of this.ofUnits) rule.measure(ofUnits)
    this.#ofRegion = this.#plan.rules.filter(isSubjectRule).flatMap((planned) => {
      if (planned.asked.about === "unit") return []
      const judge = subjectJudge(planned, ofRegion)
      const applies = appliesToRegion(planned, ofRegion)
      return [{ planned, judge: () => judge(0, applies()) }]
    })
    const { indicators } = this.#plan
    this.#amounts = new Map(indicators.map((one) => [one.id, amountFor(one, ofUnits)]))
    this.#regionAmounts = indicators.map((one) => [one.id, amountFor(one, ofRegion)] as const)
    const { numbers } = this.#activities
    this.#weighing = this.#weighed.map((id) => {
      const n = numbers.onRegisters.indexOf(id)
      return n < 0 ? (this.#amounts.get(id) ?? (() => unknownQuantity)) : (unit) => numbers.quantity(unit, n)
    })
  }

  /** How the region stands. */
  get ofRegion(): ReadonlyArray<{ readonly planned: PlannedRule; readonly status: Status }> {
    return (this.#region ??= this.#ofRegion.map(({ judge, planned }) => ({ planned, status: judge() })))
  }

  /** Has the region judged anew when it is next asked for; to be called when only its numbers have changed. */
  changeRegion(): void {
    this.#region = undefined
  }

  /** Counts in a unit that is not counted yet. */
  enter(unit: number): void {
    this.changeRegion()
    const { numbers } = this.#activities
    for (const rule of this.ofUnits) {
      // Rules about units bind some of them, and never the region.
      rule.enter(unit, binds(rule.planned.asked.bound as Bound, this.#units.at(unit)))
      rule.count(unit, 1, this.#counts)
    }
    for (const [n, id] of numbers.onRegisters.entries()) numbers.setQuantity(unit, n, this.#amounts.get(id)!(unit))
    this.rank(unit)
  }

  /** Counts out a unit; it stays ranked. */
  leave(unit: number): void {
    this.changeRegion()
    for (const rule of this.ofUnits) rule.count(unit, -1, this.#counts)
  }

  /** Counts units in or out, under the rules whose counts change with activities. */
  count(units: Iterable<number>, sign: 1 | -1): void {
    this.changeRegion()
    for (const unit of units) for (const rule of this.counting) rule.count(unit, sign, this.#counts)
  }

  /** Counts units in or out where the activity that was asked last makes a difference, by the mask of what is different. */
  recount(units: ReadonlyArray<number>, sign: 1 | -1, different: number): void {
    for (const rule of this.counting) {
      const isOther = (rule.summed & different) !== 0 || this.#activities.isAnyAnsweredOtherwise(rule.conditions)
      if (!isOther) continue
      for (const unit of units) rule.count(unit, sign, this.#counts)
    }
  }

  /** Whether a unit may be ranked otherwise after the activity that was asked last has come, by the mask of what is different. */
  isRankedBy(different: number): boolean {
    if (this.ranks === undefined) return false
    if ((different & this.#summed) !== 0) return true
    return this.#activities.isAnyAnsweredOtherwise(this.#conditions)
  }

  /** Ranks a unit by what its indicators now come to. */
  rank(unit: number): void {
    this.ranks?.put(
      unit,
      this.#nameOf,
      this.#weighing.map((amount) => amount(unit))
    )
  }

  readonly #nameOf = (unit: number): string => this.#units.at(unit).name

  /** What the indicators come to for a unit or, without one, for the region. */
  indicators(unit?: number): Readonly<Record<string, Quantity>> {
    const amounts = unit === undefined ? this.#regionAmounts : [...this.#amounts]
    return Object.fromEntries(amounts.map(([id, amount]) => [id, amount(unit ?? 0)]))
  }

  /** How many findings of each status there are, of all rules. */
  counts(): Readonly<Record<Status, number>> {
    const total = noStatuses()
    addCounts(total, this.#activities.counts)
    addCounts(total, this.#recommendations.counts)
    addCounts(total, this.#counts)
    this.#activities.addDocuments(total)
    for (const rule of this.counting) rule.addTo(total, this.#units.places.all.values())
    for (const { status } of this.ofRegion) total[status]++
    return total
  }
}
