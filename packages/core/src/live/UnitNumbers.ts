import { most, type Quantity } from "../rank/Quantity.ts"
import type { Plan } from "../engine/Plan.ts"
import { emptyTally, type Tally } from "../engine/Tally.ts"
import { grown } from "./Places.ts"

/**
 * The numbers of units: what is counted of their activities, what the indicators that rest on registers come to, and a
 * code under each rule about units. Those of a unit lie side by side in memory: a change reads and writes many of them,
 * and most of its time goes into fetching what lies far apart.
 */
export class UnitNumbers {
  readonly tally: Tally
  /** The indicators that rest on registers alone. */
  readonly onRegisters: ReadonlyArray<string>
  /** How many slots of a unit come before its indicators, and how many bytes before its codes. */
  readonly #width: number
  readonly #firstCode: number
  #codes: Int8Array = new Int8Array()

  constructor({ activities, indicators, rules }: Plan) {
    this.onRegisters = indicators.filter(({ unit }) => unit.every(({ row }) => row === undefined)).map(({ id }) => id)
    this.#width = activities.unit.width
    this.#firstCode = 8 * (this.#width + 2 * this.onRegisters.length)
    const codes = rules.filter(({ asked }) => asked.about === "unit").length
    this.tally = { ...emptyTally(activities, 0), stride: Math.ceil((this.#firstCode + codes) / 8) }
  }

  /** Makes room for so many units. */
  makeRoom(units: number): void {
    const { tally } = this
    tally.ofUnits = grown(tally.ofUnits, units * tally.stride)
    this.#codes = new Int8Array(tally.ofUnits.buffer)
  }

  code(unit: number, rule: number): number {
    return this.#codes[unit * 8 * this.tally.stride + this.#firstCode + rule]!
  }
  setCode(unit: number, rule: number, code: number): void {
    this.#codes[unit * 8 * this.tally.stride + this.#firstCode + rule] = code
  }

  #quantityAt(unit: number, n: number): number {
    return unit * this.tally.stride + this.#width + 2 * n
  }

  /** What an indicator that rests on registers was said to come to. */
  quantity(unit: number, n: number): Quantity {
    const { ofUnits } = this.tally
    const at = this.#quantityAt(unit, n)
    const possible = ofUnits[at + 1]!
    return { known: ofUnits[at]!, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
  }
  setQuantity(unit: number, n: number, quantity: Quantity): void {
    const { ofUnits } = this.tally
    const at = this.#quantityAt(unit, n)
    ofUnits[at] = quantity.known
    ofUnits[at + 1] = most(quantity)
  }
}
