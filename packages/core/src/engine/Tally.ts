import { countReaders } from "../condition/readers.ts"
import type { CountFact } from "../condition/Fact.ts"
import type { RowPlan } from "./Plan.ts"
import type { Rows } from "./Program.ts"
import { bitsIn, maskOf, type Truths, wordBits, wordsFor } from "./Truths.ts"

/**
 * The numbers of a row plan, for each unit and for the region: how many rows count for certain and how many may, and
 * the same of sums. Tallies of parts add up to the tally of the whole.
 */
export interface Tally {
  /** The stride from one unit's numbers to the next one's, in whole numbers and in sums; absent where units lie close together. */
  readonly step?: { readonly ints: number; readonly floats: number }
  /** The numbers of unit `u` and count `c` stand at `u * counts + c`. */
  readonly counted: Int32Array
  readonly possible: Int32Array
  /** Possible for every unit alike, as the co-hosts are not known. */
  readonly anywhere: Int32Array
  readonly regionCounted: Int32Array
  readonly regionPossible: Int32Array
  /** Of unit `u` and sum `s` at `u * sums + s`: the amounts that count, those that may, and how many of those are not known. */
  readonly summed: Float64Array
  readonly summable: Float64Array
  readonly endless: Int32Array
  readonly regionSummed: Float64Array
  readonly regionSummable: Float64Array
  readonly regionEndless: Int32Array
}

export const emptyTally = ({ regionCounts, sums, unitCounts }: RowPlan, units: number): Tally => ({
  counted: new Int32Array(units * unitCounts.length),
  possible: new Int32Array(units * unitCounts.length),
  anywhere: new Int32Array(unitCounts.length),
  regionCounted: new Int32Array(regionCounts.length),
  regionPossible: new Int32Array(regionCounts.length),
  summed: new Float64Array(units * sums.length),
  summable: new Float64Array(units * sums.length),
  endless: new Int32Array(units * sums.length),
  regionSummed: new Float64Array(sums.length),
  regionSummable: new Float64Array(sums.length),
  regionEndless: new Int32Array(sums.length)
})

/** The truths of the rows in whose place others come, or of those that come in their place. */
export interface Replaced {
  readonly truths: Truths
  /** Whether both have the same number, or none. */
  readonly hasSame: (fact: CountFact) => boolean
}

/**
 * Adds a block of rows to a tally or, by the sign, takes it away again. A number is left as it is where the rows are no
 * different to it from the `replaced` ones, which must have the same owners and co-hosts, known or not.
 */
export const tallyBlock = (
  { regionCounts, sums, unitCounts }: RowPlan,
  { activities, allHosts, owners }: Rows,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths,
  tally: Tally,
  sign: 1 | -1,
  replaced?: Replaced
): void => {
  const { counted, endless, possible, step, summable, summed } = tally
  const width = step?.ints ?? unitCounts.length
  const [floats, ints] = [step?.floats ?? sums.length, step?.ints ?? sums.length]
  const used = wordsFor(to - from)
  const before = replaced?.truths
  for (let word = 0; word < used; word++) {
    const start = from + word * wordBits
    const rows = maskOf(to - start)
    for (let n = 0; n < regionCounts.length; n++) {
      const at = regionCounts[n]! * words + word
      if (before !== undefined && before.isTrue[at] === isTrue[at] && before.isFalse[at] === isFalse[at]) continue
      tally.regionCounted[n]! += sign * bitsIn(isTrue[at]!)
      tally.regionPossible[n]! += sign * bitsIn(~isFalse[at]! & rows)
    }
    for (let n = 0; n < unitCounts.length; n++) {
      const { condition, credit } = unitCounts[n]!
      const at = condition * words + word
      if (before !== undefined && before.isTrue[at] === isTrue[at] && before.isFalse[at] === isFalse[at]) continue
      const sure = isTrue[at]!
      for (let open = ~isFalse[at]! & rows; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const add = sign * ((sure >>> bit) & 1)
        const own = owners[start + bit]! * width + n
        if (credit === "host") {
          counted[own]! += add
          possible[own]! += sign
          continue
        }
        if (activities[start + bit]!.coHosts === undefined) {
          counted[own]! += add
          tally.anywhere[n]! += sign
          continue
        }
        for (const unit of allHosts(start + bit)) {
          counted[unit * width + n]! += add
          possible[unit * width + n]! += sign
        }
      }
    }
    for (let n = 0; n < sums.length; n++) {
      const { condition, fact } = sums[n]!
      const at = condition * words + word
      if (replaced?.hasSame(fact) && before!.isTrue[at] === isTrue[at] && before!.isFalse[at] === isFalse[at]) continue
      const read = countReaders[fact]
      for (let open = ~isFalse[at]! & rows; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const amount = read(activities[start + bit]!)
        const unit = owners[start + bit]!
        if (amount === undefined) {
          endless[unit * ints + n]! += sign
          tally.regionEndless[n]! += sign
          continue
        }
        const sure = ((isTrue[at]! >>> bit) & 1) * amount
        summable[unit * floats + n]! += sign * amount
        tally.regionSummable[n]! += sign * amount
        summed[unit * floats + n]! += sign * sure
        tally.regionSummed[n]! += sign * sure
      }
    }
  }
}
