import type { Status } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import { PartRefused } from "./PartRefused.ts"
import { planOf } from "./Plan.ts"
import { emptyTally, type Tally } from "./Tally.ts"
import { tallyOf } from "./tallyOf.ts"

/** What a part is of: parts of the same add up. */
export interface PartKey {
  /** Digest of the notice. */
  readonly notice: string
  readonly asOf: Instant
  readonly indicators: ReadonlyArray<string>
}

/**
 * What the activities of a part of a region come to: numbers that add up to those of the whole, whatever the parts
 * and their order. It is plain data, and can be sent from a worker or kept.
 *
 * A part has some activities, the units that host or co-host them and the recommendations of them; a unit may be in
 * several parts.
 */
export interface Part extends PartKey {
  readonly activities: number
  /** The ids of the units, in the order of the numbers that are kept for each. */
  readonly units: ReadonlyArray<string>
  readonly tally: Tally
  readonly recommended: Pick<Tally, "counted" | "possible">
  /** How many findings of each status the rules on activities and recommendations have, by rule. */
  readonly found: Readonly<Record<string, Readonly<Record<Status, number>>>>
}

export interface PartOptions {
  readonly asOf: Instant
  /** Indicators that are to be told of the whole. */
  readonly indicators?: ReadonlyArray<string>
}

/** Goes through a part of a region's portfolio; registers other than that of recommendations are left for the whole. */
export const partOf = (notice: Notice, portfolio: Portfolio, { asOf, indicators = [] }: PartOptions): Part => {
  const { recommended, statuses, tally } = tallyOf(notice, portfolio, asOf, indicators)
  return {
    notice: noticeDigest(notice),
    asOf,
    indicators,
    activities: portfolio.activities.length,
    units: portfolio.units.map(({ id }) => id),
    tally,
    recommended,
    found: Object.fromEntries([...statuses.values()].map(({ counts, planned }) => [planned.rule.id, counts]))
  }
}

/** The part without activities, which adds nothing to any other. */
export const emptyPart = (notice: Notice, { asOf, indicators = [] }: PartOptions): Part =>
  partOf(notice, { units: [], activities: [] }, { asOf, indicators })

const isSameList = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((id, n) => id === b[n])

/** Adds the numbers of each unit to those of its place among more units. */
const addAt = (sum: Int32Array | Float64Array, numbers: Int32Array | Float64Array, places: Int32Array): void => {
  const width = places.length === 0 ? 0 : numbers.length / places.length
  for (let unit = 0; unit < places.length; unit++) {
    for (let n = 0; n < width; n++) sum[places[unit]! * width + n]! += numbers[unit * width + n]!
  }
}
const add = (sum: Int32Array | Float64Array, numbers: Int32Array | Float64Array): void => {
  for (let n = 0; n < numbers.length; n++) sum[n]! += numbers[n]!
}

const ofUnits = ["counted", "possible", "summed", "summable", "endless"] as const
const ofAll = [
  "anywhere",
  "regionCounted",
  "regionPossible",
  "regionSummed",
  "regionSummable",
  "regionEndless"
] as const

const addCounts = (a: Part["found"], b: Part["found"]): Part["found"] =>
  Object.fromEntries(
    Object.entries(a).map(([rule, counts]) => [
      rule,
      Object.fromEntries(
        Object.entries(counts).map(([status, count]) => [status, count + b[rule]![status as Status]])
      ) as Record<Status, number>
    ])
  )

/** The sum of parts, in which the numbers of these units are kept; the parts have no others. */
export const addUp = (
  notice: Notice,
  parts: readonly [Part, ...ReadonlyArray<Part>],
  units: ReadonlyArray<string>
): Part => {
  const [first] = parts
  const place = new Map(units.map((id, n) => [id, n]))
  const plan = planOf(notice, first.indicators)
  const tally = emptyTally(plan, units.length)
  const counts = units.length * plan.recommendationCounts.length
  const recommended = { counted: new Int32Array(counts), possible: new Int32Array(counts) }
  for (const part of parts) {
    const places = Int32Array.from(part.units, (id) => place.get(id)!)
    for (const key of ofUnits) addAt(tally[key], part.tally[key], places)
    for (const key of ofAll) add(tally[key], part.tally[key])
    addAt(recommended.counted, part.recommended.counted, places)
    addAt(recommended.possible, part.recommended.possible, places)
  }
  return {
    ...first,
    activities: parts.reduce((sum, { activities }) => sum + activities, 0),
    units,
    tally,
    recommended,
    found: parts.map(({ found }) => found).reduce(addCounts)
  }
}

/**
 * The part that two parts are together. It is associative and commutative, and `emptyPart` changes nothing.
 * Both must be of the same notice, moment and indicators; others are refused (`PartRefused`, thrown).
 */
export const mergeParts = (notice: Notice, a: Part, b: Part): Part => {
  if (a.notice !== b.notice || a.asOf !== b.asOf || !isSameList(a.indicators, b.indicators))
    throw new PartRefused("different")
  if (a.activities === 0 && a.units.length === 0) return b
  if (b.activities === 0 && b.units.length === 0) return a
  const units = isSameList(a.units, b.units) ? a.units : [...new Set([...a.units, ...b.units])].toSorted()
  return addUp(notice, [a, b], units)
}
