import { type Moment, momentOf } from "../condition/momentOf.ts"
import { besideActivities, withKnownTerms } from "../requirement/knownTerms.ts"
import type { Status } from "../requirement/Status.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { measuredBy } from "../requirement/measurement.ts"
import type { Instant } from "../time/Instant.ts"
import { Failed } from "../failure/Failed.ts"
import { emptyTallies } from "./judgeAll.ts"
import type { Plan } from "./Plan.ts"
import { planOf } from "./planOf.ts"
import { addValueCounts } from "./ValueCounts.ts"
import { failure } from "./words.ts"
import { rowStatusesOf, type Tallies } from "./rowStatuses.ts"
import { addCounts, countsOf, noStatuses } from "./Statuses.ts"
import { unitsIn } from "./Units.ts"

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
  /** The numbers of activities and of recommendations. */
  readonly tallies: Tallies
  /** The ids of the units, in the order of the numbers that are kept for each. */
  readonly units: ReadonlyArray<string>
  /** How many findings of each status the rules on activities and recommendations have, by rule. */
  readonly found: Readonly<Record<string, Readonly<Record<Status, number>>>>
}

/**
 * As of when the activities of a part are judged, and which indicators it counts. Parts add up only if these are the
 * same.
 */
export interface PartOptions {
  readonly asOf: Moment
  /** Indicators that are to be told of the whole. */
  readonly indicators?: ReadonlyArray<string>
}

/** Takes the activities of a part portion by portion, and keeps nothing of them but the numbers that they come to. */
export interface Gathering {
  /** Takes more activities of the units, and the recommendations and documents of just these. */
  readonly add: (portion: Pick<Portfolio, "activities" | "recommendations" | "submissions" | "unread">) => void
  /** What all that was taken so far comes to; more may be taken afterwards, which does not change this part. */
  readonly part: () => Part
}

/**
 * Begins a part of these units: for more activities than one holds at a time, as from a file of any size. However the
 * activities are portioned, it comes to what `partOf` comes to for all of them. Memory grows with the units alone.
 *
 * @throws `Failed` if `asOf` is not a moment, or the notice has no indicator of a name
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { gathering } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const { activities, units } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "讲座", host: "edu" }]
 * })
 * const gathered = gathering(notice, units, { asOf: "2023-10-01" })
 * for (const activity of activities) gathered.add({ activities: [activity] })
 * console.log(gathered.part().activities) // 1
 * ```
 */
export const gathering = (
  notice: Notice,
  units: ReadonlyArray<Unit>,
  { asOf: moment, indicators = [] }: PartOptions
): Gathering => {
  const plan = planOf(notice, measuredBy(notice, indicators))
  const asOf = momentOf(moment, notice.zone)
  const scope = scopeOf(notice, asOf)
  const placed = unitsIn(withKnownTerms(notice, { units }).units)
  const ids = units.map(({ id }) => id)
  const tallies = emptyTallies(plan, units.length)
  const found = new Map(
    plan.rules
      .filter(({ asked: { about } }) => about === "activity" || about === "recommendation")
      .map(({ rule: { id } }) => [id, noStatuses()])
  )
  let activities = 0
  return {
    add: (given) => {
      const portion = withKnownTerms(notice, given, besideActivities)
      for (const statuses of rowStatusesOf(plan, scope, placed, portion, tallies))
        addCounts(found.get(statuses.planned.rule.id)!, countsOf(statuses))
      activities += portion.activities.length
    },
    part: () => {
      const copy = emptyTallies(plan, units.length)
      addTallies(copy, tallies)
      return {
        notice: noticeDigest(notice),
        asOf,
        indicators,
        activities,
        units: ids,
        tallies: copy,
        found: Object.fromEntries([...found].map(([rule, numbers]) => [rule, { ...numbers }]))
      }
    }
  }
}

/**
 * Goes through a part of a region's portfolio; registers other than that of recommendations are left for the whole.
 *
 * @throws `Failed` if `asOf` is not a moment, or the notice has no indicator of a name
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { partOf, wholeOf } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const part = partOf(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(wholeOf(notice, [part], { units: portfolio.units }).counts.unmet) // 3
 * ```
 */
export const partOf = (notice: Notice, portfolio: Portfolio, options: PartOptions): Part => {
  const { add, part } = gathering(notice, portfolio.units, options)
  add(portfolio)
  return part()
}

/**
 * The part without activities, which adds nothing to any other.
 *
 * @throws `Failed` if `asOf` is not a moment, or the notice has no indicator of a name
 *
 * @example
 * ```ts
 * import { emptyPart } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const part = emptyPart(notice, { asOf: "2023-10-01" })
 * console.log(part.activities, part.units.length) // 0 0
 * ```
 */
export const emptyPart = (notice: Notice, options: PartOptions): Part => gathering(notice, [], options).part()

const isSameList = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((id, n) => id === b[n])

const add = (sum: Float64Array, numbers: Float64Array): void => {
  for (let n = 0; n < numbers.length; n++) sum[n]! += numbers[n]!
}

/** Adds tallies to others: of the same units or, by their places, of some of their units. */
const addTallies = (sums: Tallies, tallies: Tallies, places?: Int32Array): void => {
  for (const name of ["activities", "recommended"] as const) {
    const [sum, tally] = [sums[name], tallies[name]]
    const { stride } = sum
    if (places === undefined) add(sum.ofUnits, tally.ofUnits)
    else
      for (const [unit, place] of places.entries())
        add(
          sum.ofUnits.subarray(place * stride, (place + 1) * stride),
          tally.ofUnits.subarray(unit * stride, (unit + 1) * stride)
        )
    add(sum.ofAnybody, tally.ofAnybody)
    add(sum.ofRegion, tally.ofRegion)
    addValueCounts(sum.byValue, tally.byValue, (unit) => places?.[unit] ?? unit)
  }
}

/** Whether parts add up: they are of the same notice, moment and indicators. */
export const isAlike = (a: Part, b: Part): boolean =>
  a.notice === b.notice && a.asOf === b.asOf && isSameList(a.indicators, b.indicators)

/** The sum of parts, in which the numbers of these units are kept; the parts have no others. */
export const addUp = (
  plan: Plan,
  parts: readonly [Part, ...ReadonlyArray<Part>],
  units: ReadonlyArray<string>,
  placeOf: (id: string) => number | undefined
): Part => {
  const [first] = parts
  const tallies = emptyTallies(plan, units.length)
  for (const part of parts) {
    if (isSameList(part.units, units)) addTallies(tallies, part.tallies)
    else
      addTallies(
        tallies,
        part.tallies,
        Int32Array.from(part.units, (id) => placeOf(id)!)
      )
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
    tallies,
    found: Object.fromEntries(Object.keys(first.found).map((rule) => [rule, foundOf(rule)]))
  }
}

/**
 * The part that two parts are together. It is associative and commutative, and `emptyPart` changes nothing.
 * Both must be of the same notice, moment and indicators.
 *
 * @throws `Failed` if they are of other notices, moments or indicators
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { emptyPart, mergeParts, partOf } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const options = { asOf: "2023-10-01" }
 * const { activities, units } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "讲座", host: "edu" }]
 * })
 * const part = partOf(notice, { units, activities }, options)
 * console.log(mergeParts(notice, part, emptyPart(notice, options)).activities) // 1
 * ```
 */
export const mergeParts = (notice: Notice, a: Part, b: Part): Part => {
  if (!isAlike(a, b)) throw new Failed([failure("different-parts")])
  if (a.activities === 0 && a.units.length === 0) return b
  if (b.activities === 0 && b.units.length === 0) return a
  const units = isSameList(a.units, b.units) ? a.units : [...new Set([...a.units, ...b.units])].toSorted()
  const places = new Map(units.map((id, place) => [id, place]))
  return addUp(planOf(notice, measuredBy(notice, a.indicators)), [a, b], units, (id) => places.get(id))
}
