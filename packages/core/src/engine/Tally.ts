import { countReaders } from "../condition/readers.ts"
import type { RowNumber, RowPlan } from "./Plan.ts"
import type { Rows } from "./Program.ts"
import { bitsIn, maskOf, type Truths, wordBits, wordsFor } from "./Truths.ts"

/** The numbers of a row plan, by their slots. Tallies of parts add up to the tally of the whole. */
export interface Tally {
  /** Those of unit `u` begin at `u * stride`. */
  ofUnits: Float64Array
  readonly stride: number
  /** What is possible of every unit alike, as the co-hosts are not known. */
  readonly ofAnybody: Float64Array
  readonly ofRegion: Float64Array
}

export const emptyTally = ({ region, unit }: RowPlan, units: number): Tally => ({
  ofUnits: new Float64Array(units * unit.width),
  stride: unit.width,
  ofAnybody: new Float64Array(unit.width),
  ofRegion: new Float64Array(region.width)
})

/** Adds an amount, or that one is not known, to what is possible. */
const addPossible = (to: Float64Array, slot: number, amount: number | undefined, sign: number): void => {
  if (amount === undefined) to[slot + 2]! += sign
  else to[slot + 1]! += sign * amount
}

/** Adds a block of rows to the numbers of a plan or, by the sign, takes it away again. */
export const tallyBlock = (
  { region, unit: units }: Pick<RowPlan, "region" | "unit">,
  { activities, allHosts, owners }: Rows,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths,
  { ofAnybody, ofRegion, ofUnits, stride }: Tally,
  sign: 1 | -1
): void => {
  const amountOf = ({ sum }: RowNumber, row: number) => (sum === undefined ? 1 : countReaders[sum](activities[row]!))
  for (let word = 0; word < wordsFor(to - from); word++) {
    const start = from + word * wordBits
    const rows = maskOf(to - start)
    for (let n = 0; n < region.list.length; n++) {
      const number = region.list[n]!
      const { condition, slot, sum } = number
      const at = condition * words + word
      let open = ~isFalse[at]! & rows
      if (sum === undefined) {
        ofRegion[slot]! += sign * bitsIn(isTrue[at]!)
        ofRegion[slot + 1]! += sign * bitsIn(open)
        continue
      }
      for (; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const amount = amountOf(number, start + bit)
        if (((isTrue[at]! >>> bit) & 1) === 1) ofRegion[slot]! += sign * (amount ?? 0)
        addPossible(ofRegion, slot, amount, sign)
      }
    }
    for (let n = 0; n < units.list.length; n++) {
      const number = units.list[n]!
      const { condition, credit, slot, sum } = number
      const at = condition * words + word
      const isPlain = credit === "host" && sum === undefined
      const sure = isTrue[at]!
      for (let open = ~isFalse[at]! & rows; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const row = start + bit
        const own = owners[row]! * stride + slot
        const counts = (sure >>> bit) & 1
        if (isPlain) {
          ofUnits[own]! += sign * counts
          ofUnits[own + 1]! += sign
          continue
        }
        const amount = amountOf(number, row)
        const known = sign * counts * (amount ?? 0)
        if (credit === "all-hosts" && activities[row]!.coHosts === undefined) {
          ofUnits[own]! += known
          addPossible(ofAnybody, slot, amount, sign)
          continue
        }
        for (const unit of credit === "host" ? [owners[row]!] : allHosts(row)) {
          ofUnits[unit * stride + slot]! += known
          addPossible(ofUnits, unit * stride + slot, amount, sign)
        }
      }
    }
  }
}
