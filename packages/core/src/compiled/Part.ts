import type { Status } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Instant } from "../time/Instant.ts"
import { PartRefused } from "./PartRefused.ts"
import { groundOf } from "./Ground.ts"
import { type Plan, planOf } from "./Plan.ts"
import { addCounts, noStatuses } from "./Statuses.ts"
import { type Counts, noCounts, tallyOf } from "./tallyOf.ts"

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
export interface Part extends PartKey, Counts {
  readonly activities: number
  /** The ids of the units, in the order of the numbers that are kept for each. */
  readonly units: ReadonlyArray<string>
  /** How many findings of each status the rules on activities and recommendations have, by rule. */
  readonly found: Readonly<Record<string, Readonly<Record<Status, number>>>>
}

export interface PartOptions {
  readonly asOf: Instant
  /** Indicators that are to be told of the whole. */
  readonly indicators?: ReadonlyArray<string>
}

/** Takes the activities of a part portion by portion, and keeps nothing of them but the numbers that they come to. */
export interface Gathering {
  /** Takes more activities of the units, and the recommendations of just these. */
  readonly add: (portion: Pick<Portfolio, "activities" | "recommendations">) => void
  /** What all that was taken so far comes to; more may be taken afterwards, which does not change this part. */
  readonly part: () => Part
}

/**
 * Begins a part of these units: for more activities than one holds at a time, as from a file of any size. However the
 * activities are portioned, it comes to what `partOf` comes to for all of them. Memory grows with the units alone.
 */
export const gathering = (
  notice: Notice,
  units: ReadonlyArray<Unit>,
  { asOf, indicators = [] }: PartOptions
): Gathering => {
  const ground = groundOf(notice, units, asOf, indicators)
  const ids = units.map(({ id }) => id)
  const counts = noCounts(ground.plan, units.length)
  const found = new Map(
    ground.plan.rules
      .filter(({ asks: { about } }) => about === "activity" || about === "recommendation")
      .map(({ rule: { id } }) => [id, noStatuses()])
  )
  let activities = 0
  return {
    add: (portion) => {
      for (const [{ rule }, statuses] of tallyOf(ground, portion, counts).statuses)
        addCounts(found.get(rule.id)!, statuses.counts)
      activities += portion.activities.length
    },
    part: () => {
      const copy = noCounts(ground.plan, units.length)
      addNumbers(copy, counts)
      return {
        notice: noticeDigest(notice),
        asOf,
        indicators,
        activities,
        units: ids,
        ...copy,
        found: Object.fromEntries([...found].map(([rule, numbers]) => [rule, { ...numbers }]))
      }
    }
  }
}

/** Goes through a part of a region's portfolio; registers other than that of recommendations are left for the whole. */
export const partOf = (notice: Notice, portfolio: Portfolio, options: PartOptions): Part => {
  const { add, part } = gathering(notice, portfolio.units, options)
  add(portfolio)
  return part()
}

/** The part without activities, which adds nothing to any other. */
export const emptyPart = (notice: Notice, options: PartOptions): Part => gathering(notice, [], options).part()

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

/** Adds numbers of the same units. */
const addNumbers = (sum: Counts, { recommended, tally }: Counts): void => {
  for (const key of [...ofUnits, ...ofAll]) add(sum.tally[key], tally[key])
  add(sum.recommended.counted, recommended.counted)
  add(sum.recommended.possible, recommended.possible)
}

/** Whether parts add up: they are of the same notice, moment and indicators. */
export const isAlike = (a: Part, b: Part): boolean =>
  a.notice === b.notice && a.asOf === b.asOf && isSameList(a.indicators, b.indicators)

/** The sum of parts, in which the numbers of these units are kept; the parts have no others. */
export const addUp = (
  plan: Plan,
  parts: readonly [Part, ...ReadonlyArray<Part>],
  units: ReadonlyArray<string>,
  unitPlace: ReadonlyMap<string, number>
): Part => {
  const [first] = parts
  const sum = noCounts(plan, units.length)
  for (const part of parts) {
    if (isSameList(part.units, units)) {
      addNumbers(sum, part)
      continue
    }
    const places = new Int32Array(part.units.length)
    for (let unit = 0; unit < places.length; unit++) places[unit] = unitPlace.get(part.units[unit]!)!
    for (const key of ofUnits) addAt(sum.tally[key], part.tally[key], places)
    for (const key of ofAll) add(sum.tally[key], part.tally[key])
    addAt(sum.recommended.counted, part.recommended.counted, places)
    addAt(sum.recommended.possible, part.recommended.possible, places)
  }
  const foundOf = (rule: string) => {
    const total = noStatuses()
    for (const { found } of parts) addCounts(total, found[rule]!)
    return total
  }
  return {
    ...first,
    activities: parts.reduce((total, { activities }) => total + activities, 0),
    units,
    ...sum,
    found: Object.fromEntries(Object.keys(first.found).map((rule) => [rule, foundOf(rule)]))
  }
}

/**
 * The part that two parts are together. It is associative and commutative, and `emptyPart` changes nothing.
 * Both must be of the same notice, moment and indicators; others are refused (`PartRefused`, thrown).
 */
export const mergeParts = (notice: Notice, a: Part, b: Part): Part => {
  if (!isAlike(a, b)) throw new PartRefused("different")
  if (a.activities === 0 && a.units.length === 0) return b
  if (b.activities === 0 && b.units.length === 0) return a
  const units = isSameList(a.units, b.units) ? a.units : [...new Set([...a.units, ...b.units])].toSorted()
  return addUp(planOf(notice, a.indicators), [a, b], units, new Map(units.map((id, place) => [id, place])))
}
