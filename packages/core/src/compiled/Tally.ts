import type { Activity } from "../portfolio/Activity.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Plan } from "./Plan.ts"
import type { Rows } from "./Program.ts"
import { countReaders } from "../condition/readers.ts"
import { bitsIn, blockWords, maskOf, type Truths, wordBits, wordsFor } from "./Truths.ts"

/**
 * How many activities count for certain, and how many would if every open one did: for each unit and each count of
 * a plan, and for the region. Tallies of parts add up to the tally of the whole.
 */
export interface Tally {
  /** How far the numbers of one unit are from those of the next, whole ones and sums; without it there is nothing between them. */
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

export const emptyTally = ({ regionCounts, sums, unitCounts }: Plan<Rulebook>, units: number): Tally => ({
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

/** The places of an activity's hosts and known co-hosts among the units, each once. */
const allHosts = (
  host: number,
  { coHosts = [] }: Activity,
  unitPlace: ReadonlyMap<string, number>
): Iterable<number> => {
  const places = new Set([host])
  for (const id of coHosts) {
    const place = unitPlace.get(id)
    if (place !== undefined) places.add(place)
  }
  return places
}

/** Adds a block of rows to the tally, or takes it away again. */
export const tallyBlock = (
  { regionCounts, sums, unitCounts }: Plan<Rulebook>,
  { activities, hosts }: Rows,
  unitPlace: ReadonlyMap<string, number>,
  from: number,
  to: number,
  { isFalse, isTrue }: Truths,
  tally: Tally,
  sign: 1 | -1
): void => {
  const words = wordsFor(to - from)
  const counts = unitCounts.length
  for (let word = 0; word < words; word++) {
    const start = from + word * wordBits
    const rows = maskOf(to - start)
    for (let n = 0; n < regionCounts.length; n++) {
      const at = regionCounts[n]! * blockWords + word
      tally.regionCounted[n]! += sign * bitsIn(isTrue[at]!)
      tally.regionPossible[n]! += sign * bitsIn(~isFalse[at]! & rows)
    }
    for (let n = 0; n < counts; n++) {
      const { credit, place } = unitCounts[n]!
      const at = place * blockWords + word
      const sure = isTrue[at]!
      let open = ~isFalse[at]! & rows
      while (open !== 0) {
        const bit = 31 - Math.clz32(open & -open)
        open &= open - 1
        const add = sign * ((sure >>> bit) & 1)
        const host = hosts[start + bit]!
        if (credit === "host") {
          tally.counted[host * counts + n]! += add
          tally.possible[host * counts + n]! += sign
          continue
        }
        const activity = activities[start + bit]!
        if (activity.coHosts === undefined) {
          tally.counted[host * counts + n]! += add
          tally.anywhere[n]! += sign
          continue
        }
        for (const unit of allHosts(host, activity, unitPlace)) {
          tally.counted[unit * counts + n]! += add
          tally.possible[unit * counts + n]! += sign
        }
      }
    }
    for (const [n, { fact, place }] of sums.entries()) {
      const at = place * blockWords + word
      const read = countReaders[fact]
      for (let open = ~isFalse[at]! & rows; open !== 0; open &= open - 1) {
        const bit = 31 - Math.clz32(open & -open)
        const amount = read(activities[start + bit]!)
        const own = hosts[start + bit]! * sums.length + n
        if (amount === undefined) {
          tally.endless[own]! += sign
          tally.regionEndless[n]! += sign
          continue
        }
        const sure = ((isTrue[at]! >>> bit) & 1) * amount
        tally.summable[own]! += sign * amount
        tally.regionSummable[n]! += sign * amount
        tally.summed[own]! += sign * sure
        tally.regionSummed[n]! += sign * sure
      }
    }
  }
}
