import { most, type Quantity } from "../../ranking/Quantity.ts"
import type { Plan, PlannedIndicator } from "../Plan.ts"
import { emptyTally, type Tally } from "../Tally.ts"

/** Whether an indicator rests on registers alone, and not on activities. */
const isOnRegisters = ({ unit }: PlannedIndicator): boolean => unit.every(({ at }) => at < 0)

type Kept<A> = { -readonly [K in keyof A]: A[K] }

/**
 * The numbers of units: what is counted of their activities, a code under each rule on units, and what the indicators
 * that rest on registers come to. Those of a unit lie side by side in memory: a change reads and writes many of them,
 * and most of its time goes into fetching what lies far apart.
 */
export class UnitNumbers {
  readonly tally: Kept<Tally>
  /** The indicators that rest on registers alone. */
  readonly onRegisters: ReadonlyArray<string>
  readonly #counts: number
  readonly #sums: number
  /** How many bytes a unit takes, and where among them the codes begin. */
  readonly #bytes: number
  readonly #firstCode: number
  #buffer = new ArrayBuffer(0)
  #floats = new Float64Array(this.#buffer)
  #codes = new Int8Array(this.#buffer)

  constructor(plan: Plan) {
    const { activities, indicators, rules } = plan
    this.onRegisters = indicators.filter(isOnRegisters).map(({ id }) => id)
    this.#counts = activities.unitCounts.length
    this.#sums = activities.sums.length
    const floats = 2 * (this.#sums + this.onRegisters.length)
    this.#firstCode = 8 * floats + 4 * (2 * this.#counts + this.#sums)
    const codes = rules.filter(({ asked }) => asked.about === "unit").length
    this.#bytes = 8 * Math.ceil((this.#firstCode + codes) / 8)
    this.tally = { ...emptyTally(activities, 0), step: { ints: this.#bytes / 4, floats: this.#bytes / 8 } }
  }

  /** Makes room for so many units. */
  makeRoom(units: number): void {
    if (units * this.#bytes <= this.#buffer.byteLength) return
    const buffer = new ArrayBuffer(Math.max(units * this.#bytes, 2 * this.#buffer.byteLength))
    this.#codes = new Int8Array(buffer)
    this.#codes.set(new Int8Array(this.#buffer))
    this.#floats = new Float64Array(buffer)
    this.#buffer = buffer
    const { tally } = this
    tally.summed = this.#floats
    tally.summable = this.#floats.subarray(this.#sums)
    const ints = new Int32Array(buffer).subarray(4 * (this.#sums + this.onRegisters.length))
    tally.counted = ints
    tally.possible = ints.subarray(this.#counts)
    tally.endless = ints.subarray(2 * this.#counts)
  }

  code(unit: number, rule: number): number {
    return this.#codes[unit * this.#bytes + this.#firstCode + rule]!
  }
  setCode(unit: number, rule: number, code: number): void {
    this.#codes[unit * this.#bytes + this.#firstCode + rule] = code
  }

  #quantityAt(unit: number, n: number): number {
    return (unit * this.#bytes) / 8 + 2 * (this.#sums + n)
  }

  /** What an indicator that rests on registers was said to come to. */
  quantity(unit: number, n: number): Quantity {
    const at = this.#quantityAt(unit, n)
    const possible = this.#floats[at + 1]!
    return { known: this.#floats[at]!, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
  }
  setQuantity(unit: number, n: number, quantity: Quantity): void {
    const at = this.#quantityAt(unit, n)
    this.#floats[at] = quantity.known
    this.#floats[at + 1] = most(quantity)
  }
}
