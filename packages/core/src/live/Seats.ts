import type { Status } from "../assessment/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import { regionJudge, type Standing } from "../compiled/judges.ts"
import { regionMeasure, unitMeasure } from "../compiled/measures.ts"
import type { Measured, Plan, PlannedRule } from "../compiled/Plan.ts"
import { type Registers, registersOf } from "../compiled/Registers.ts"
import { addCounts, noStatuses } from "../compiled/Statuses.ts"
import { type Quantity, unknownQuantity } from "../ranking/Quantity.ts"
import { weighed } from "../ranking/weighed.ts"
import type { Weights } from "../ranking/Weights.ts"
import { binds } from "../rule/binds.ts"
import type { Activities } from "./Activities.ts"
import { bitOf, joined } from "./differences.ts"
import { Ranks } from "./Ranks.ts"
import type { Recommendations } from "./Recommendations.ts"
import { type Seat, seatOf } from "./Seat.ts"
import type { Units } from "./Units.ts"

type Measure = (unit: number) => Quantity

const isSum = ({ indicator: { measure } }: Measured): boolean => measure._tag === "FactSum"

/** How the units and the region stand under all rules, what the indicators come to, and how units are ranked. */
export class Seats {
  readonly ranks: Ranks | undefined
  ofUnits: ReadonlyArray<Seat> = []
  /** Those of the seats whose counts change with activities. */
  counting: ReadonlyArray<Seat> = []
  /** How many units stand how, under the seats that do not count otherwise. */
  #counts = noStatuses()
  ofRegion: ReadonlyArray<{ readonly planned: PlannedRule; readonly judge: () => Status }> = []
  registers: Registers = registersOf({ units: [], activities: [] }, new Map())
  readonly #plan: Plan
  readonly #scope: Scope
  readonly #units: Units
  readonly #activities: Activities
  readonly #recommendations: Recommendations
  readonly #weighed: ReadonlyArray<string>
  /** What the weights rest on: conditions, and the bits of numbers that are summed. */
  readonly #conditions: ReadonlyArray<number>
  readonly #summed: number
  #measures: ReadonlyMap<string, Measure> = new Map()
  /** What the weights speak of; what rests on registers alone is worked out when a unit is counted in. */
  #weighing: ReadonlyArray<Measure> = []
  #onRegisters: ReadonlyArray<Measure> = []
  #regionMeasures: ReadonlyArray<readonly [string, () => Quantity]> = []

  constructor(
    plan: Plan,
    scope: Scope,
    weights: Weights | undefined,
    units: Units,
    activities: Activities,
    recommendations: Recommendations
  ) {
    this.#plan = plan
    this.#scope = scope
    this.#units = units
    this.#activities = activities
    this.#recommendations = recommendations
    this.ranks = weights && new Ranks(weights)
    this.#weighed = weights ? weighed(weights) : []
    const measured = plan.measured.filter(({ indicator: { id } }) => this.#weighed.includes(id))
    const sums = measured.filter(isSum).flatMap(({ unit }) => unit.map((n) => plan.sums[n]!))
    const counted = measured.filter((one) => !isSum(one)).flatMap(({ unit }) => unit.map((n) => plan.unitCounts[n]!))
    this.#conditions = [...new Set([...sums, ...counted].map(({ place }) => place))]
    this.#summed = joined(sums.map(({ fact }) => bitOf(fact)))
  }

  get #standing(): Standing {
    const { tally } = this.#activities.numbers
    const { tally: recommended } = this.#recommendations
    return { plan: this.#plan, scope: this.#scope, registers: this.registers, tally, recommended }
  }

  /** Takes other registers into account; this goes through all units. */
  setRegisters(registers: Registers): void {
    this.registers = registers
    const standing = this.#standing
    const rules = this.#plan.rules.flatMap((planned) =>
      planned.asks.about === "unit" ? [{ planned, asks: planned.asks.asks }] : []
    )
    const { numbers } = this.#activities
    this.#counts = noStatuses()
    this.ofUnits = rules.map(({ asks, planned }, n) => seatOf(planned, asks, standing, numbers, n, this.#counts))
    this.counting = this.ofUnits.filter(({ restsOn }) => restsOn !== undefined)
    const measures = new Map(this.#plan.measured.map((one) => [one.indicator.id, unitMeasure(one, standing)]))
    this.#measures = measures
    const { onRegisters } = numbers
    this.#onRegisters = onRegisters.map((id) => measures.get(id)!)
    this.#weighing = this.#weighed.map((id) => {
      const n = onRegisters.indexOf(id)
      return n < 0 ? (measures.get(id) ?? (() => unknownQuantity)) : (unit) => numbers.quantity(unit, n)
    })
    for (const unit of this.#units.places.all.values()) this.enter(unit)
    this.seatRegion()
  }

  /** Counts in a unit that is new to the seats. */
  enter(unit: number): void {
    for (const seat of this.ofUnits) {
      seat.enter(unit, binds(seat.bound, this.#units.at(unit)))
      seat.count(unit, 1)
    }
    for (const [n, measure] of this.#onRegisters.entries()) this.#activities.numbers.setQuantity(unit, n, measure(unit))
    this.rank(unit)
  }

  /** Counts out a unit; it stays ranked. */
  leave(unit: number): void {
    for (const seat of this.ofUnits) seat.count(unit, -1)
  }

  /** Counts units in or out where the activity that was asked last makes a difference to them. */
  recount(units: ReadonlyArray<number>, sign: 1 | -1): void {
    for (const { count, restsOn } of this.counting) {
      if (typeof restsOn !== "object" || !this.#activities.isAnsweredOtherwise(restsOn.condition)) continue
      for (const unit of units) count(unit, sign)
    }
  }

  /** To be called when there is a first unit, or none any more: an unknown number of none is none. */
  seatRegion(): void {
    const standing = this.#standing
    this.ofRegion = this.#plan.rules.flatMap((planned) =>
      planned.asks.about === "region"
        ? [{ planned, judge: regionJudge(planned.rule, planned.asks.asks, standing) }]
        : []
    )
    this.#regionMeasures = this.#plan.measured.map(
      (one) => [one.indicator.id, regionMeasure(one, standing, this.#units.size)] as const
    )
  }

  /** Whether a unit may be ranked otherwise after the activity that was asked last has come, by the bits of what is different. */
  isRankedBy(different: number): boolean {
    if (this.ranks === undefined) return false
    if ((different & this.#summed) !== 0) return true
    return this.#conditions.some((condition) => this.#activities.isAnsweredOtherwise(condition))
  }

  /** Ranks a unit by what its indicators now come to. */
  rank(unit: number): void {
    this.ranks?.put(
      unit,
      this.#nameOf,
      this.#weighing.map((measure) => measure(unit))
    )
  }

  readonly #nameOf = (unit: number): string => this.#units.at(unit).name

  /** What the indicators come to for a unit or, without one, for the region. */
  indicators(unit?: number): Readonly<Record<string, Quantity>> {
    return Object.fromEntries(
      unit === undefined
        ? this.#regionMeasures.map(([id, ask]) => [id, ask()])
        : [...this.#measures].map(([id, ask]) => [id, ask(unit)])
    )
  }

  /** How many findings of each status there are, of all rules. */
  counts(): Readonly<Record<Status, number>> {
    const total = noStatuses()
    addCounts(total, this.#activities.counts)
    addCounts(total, this.#recommendations.counts)
    addCounts(total, this.#counts)
    for (const { addTo } of this.counting) addTo?.(total)
    for (const { judge } of this.ofRegion) total[judge()]++
    return total
  }
}
