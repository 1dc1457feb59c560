import { withKnownTerms } from "../requirement/knownTerms.ts"
import type { Status } from "../requirement/Status.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Quantity } from "../rank/Quantity.ts"
import { type Ranked, rankFigures } from "../rank/rank.ts"
import type { Weights } from "../rank/Weights.ts"
import { amountFor, unitFigures } from "./figures.ts"
import { subjectStatusesOf } from "./judgeAll.ts"
import { addUp, isAlike, type Part } from "./Part.ts"
import { Failed } from "../failure/Failed.ts"
import type { PlannedRule } from "./Plan.ts"
import { planOf } from "./planOf.ts"
import { failure } from "./words.ts"
import { registersOf } from "./Registers.ts"
import { addCounts, countsOf, noStatuses, statusAt } from "./Statuses.ts"
import { unitsIn } from "./Units.ts"
import { measuredBy } from "../requirement/measurement.ts"

/** How the units or the region stand under a rule. */
export interface RuleStatuses {
  readonly planned: PlannedRule
  readonly length: number
  /** The status of a unit, by its place. */
  readonly at: (place: number) => Status
}

/** What the parts of a region come to together: every status and number of an assessment, without its texts. */
export interface Whole {
  /** How many findings of each status there are, of all rules. */
  readonly counts: Readonly<Record<Status, number>>
  /** By rule: how the units stand, in their order, and how the region stands. */
  readonly ofUnits: ReadonlyArray<RuleStatuses>
  readonly ofRegion: ReadonlyArray<RuleStatuses>
  /** By indicator: what it amounts to for a unit, by its place among the units, and for the region. */
  readonly indicators: Readonly<
    Record<string, { readonly ofUnit: (unit: number) => Quantity; readonly ofRegion: Quantity }>
  >
  /** Ranks the units by those indicators, by their places. */
  readonly rank: (weights: Weights) => Ranked
}

/**
 * Judges units and region by the sum of the parts and the registers of the region.
 *
 * @throws `Failed` if a part is of another notice, or of another moment or other indicators than the first
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { partOf, wholeOf } from "@kepu/core/aggregate"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const part = partOf(notice, { units, activities: [] }, { asOf: "2023-10-01" })
 * console.log(wholeOf(notice, [part], { units }).counts.met) // 0
 * ```
 */
export const wholeOf = (
  notice: Notice,
  parts: readonly [Part, ...ReadonlyArray<Part>],
  portfolio: Omit<Portfolio, "activities">
): Whole => {
  const [first] = parts
  if (first.notice !== noticeDigest(notice)) throw new Failed([failure("other-notice")])
  if (!parts.every((part) => isAlike(first, part))) throw new Failed([failure("different-parts")])
  const { units: list, ...lists } = withKnownTerms(notice, portfolio)
  const plan = planOf(notice, measuredBy(notice, first.indicators))
  const scope = scopeOf(notice, first.asOf)
  const units = unitsIn(list)
  const ids = list.map(({ id }) => id)
  const { found, tallies } = addUp(plan, parts, ids, units.placeOf)
  const known = { units, ...tallies, registers: registersOf(lists, units.placeOf) }
  const measuring = { plan, scope, known }
  const statuses = subjectStatusesOf(measuring, list)
  const counts = noStatuses()
  for (const own of [...Object.values(found), ...statuses.map(countsOf)]) addCounts(counts, own)
  const about = (kind: "unit" | "region") =>
    statuses
      .filter(({ planned }) => planned.asked.about === kind)
      .map((own) => ({ planned: own.planned, length: own.length, at: (place: number) => statusAt(own, place) }))
  const figures = unitFigures(measuring, list)
  return {
    counts,
    ofUnits: about("unit"),
    ofRegion: about("region"),
    indicators: Object.fromEntries(
      plan.indicators.map((one) => [
        one.id,
        { ofUnit: figures.of(one.id)!, ofRegion: amountFor(one, { ...measuring, about: "region" })(0) }
      ])
    ),
    rank: (weights) => rankFigures(figures, weights)
  }
}
