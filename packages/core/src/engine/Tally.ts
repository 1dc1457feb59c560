import { type ByValue, valuesFrom } from "../requirement/byValue.ts"
import { amountIn } from "../requirement/amountIn.ts"
import type { RowPlan } from "./Plan.ts"
import type { Rows } from "./Program.ts"
import { addTo, countOf, ofAnybody as anyUnit, ofRegion as theRegion, type ValueCounts } from "./ValueCounts.ts"
import { bitsIn, maskOf, type Truths, wordBits, wordsFor } from "../condition/Truths.ts"

/** The numbers of a row plan, by their slots. Tallies of parts add up to the tally of the whole. */
export interface Tally {
  /** Those of unit `u` begin at `u * stride`. */
  ofUnits: Float64Array
  readonly stride: number
  /** What is possible of every unit alike, as the co-hosts are not known. */
  readonly ofAnybody: Float64Array
  readonly ofRegion: Float64Array
  /** The numbers that are kept value by value of a fact. */
  readonly byValue: ValueCounts
}

export const emptyTally = ({ region, unit }: RowPlan, units: number): Tally => ({
  ofUnits: new Float64Array(units * unit.width),
  stride: unit.width,
  ofAnybody: new Float64Array(unit.width),
  ofRegion: new Float64Array(region.width),
  byValue: new Map()
})

/**
 * Adds an amount to what is possible and, as far as it counts for certain, to what is known; or that it is not known.
 * The sign takes it away again.
 */
const add = (numbers: Float64Array, at: number, amount: number | undefined, sure: number, sign: number): void => {
  if (amount === undefined) numbers[at + 2]! += sign
  else {
    numbers[at]! += sign * sure * amount
    numbers[at + 1]! += sign * amount
  }
}

/** In place of values that are not known. */
const unknown = [undefined] as const

/** Adds a block of rows to the numbers of a plan or, by the sign, takes it away again. */
export const tallyBlock = (
  { region, unit: units }: Pick<RowPlan, "region" | "unit">,
  { activities, allHosts, columns, owners }: Rows,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths,
  { byValue, ofAnybody, ofRegion, ofUnits, stride }: Tally,
  sign: 1 | -1
): void => {
  // Columns have no term that the notice has not.
  const valuesAt = (by: ByValue, row: number): ReadonlyArray<unknown> =>
    valuesFrom(by, by.fact === "host" ? activities[row]!.host : columns(by.fact, from, to)[row - from]) ?? unknown
  for (let word = 0; word < wordsFor(to - from); word++) {
    const start = from + word * wordBits
    const rows = maskOf(to - start)
    for (let n = 0; n < region.list.length; n++) {
      const { condition, slot, sum, values } = region.list[n]!
      const sure = isTrue[condition * words + word]!
      let open = ~isFalse[condition * words + word]! & rows
      if (sum === undefined && values === undefined) {
        ofRegion[slot]! += sign * bitsIn(sure)
        ofRegion[slot + 1]! += sign * bitsIn(open)
        continue
      }
      for (; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const [amount, counts] = [amountIn(sum, activities[start + bit]!), (sure >>> bit) & 1]
        if (values === undefined) add(ofRegion, slot, amount, counts, sign)
        else
          for (const value of valuesAt(values, start + bit))
            addTo(byValue, slot, theRegion, value, countOf(amount, counts, sign))
      }
    }
    for (let n = 0; n < units.list.length; n++) {
      const { condition, credit, slot, sum, values } = units.list[n]!
      const isPlain = credit === "host" && sum === undefined && values === undefined
      const sure = isTrue[condition * words + word]!
      for (let open = ~isFalse[condition * words + word]! & rows; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const row = start + bit
        const counts = (sure >>> bit) & 1
        const own = owners[row]! * stride + slot
        if (isPlain) {
          ofUnits[own]! += sign * counts
          ofUnits[own + 1]! += sign
          continue
        }
        const amount = amountIn(sum, activities[row]!)
        if (values !== undefined) {
          const isJoint = credit === "all-hosts"
          const whose = isJoint ? allHosts(row) : [owners[row]!]
          const isOpen = isJoint && activities[row]!.coHosts === undefined
          const count = countOf(amount, counts, sign)
          for (const value of valuesAt(values, row)) {
            if (isOpen) addTo(byValue, slot, anyUnit, value, countOf(amount, 0, sign))
            for (const unit of whose)
              addTo(byValue, slot, unit, value, isOpen ? { ...count, open: 0, unknown: 0 } : count)
          }
          continue
        }
        if (credit === "host") add(ofUnits, own, amount, counts, sign)
        else if (activities[row]!.coHosts !== undefined)
          for (const unit of allHosts(row)) add(ofUnits, unit * stride + slot, amount, counts, sign)
        else {
          ofUnits[own]! += sign * counts * (amount ?? 0)
          add(ofAnybody, slot, amount, 0, sign)
        }
      }
    }
  }
}
