import type { Status } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { type Ranked, rankFigures } from "../ranking/rank.ts"
import type { Weights } from "../ranking/Weights.ts"
import { unitFigures } from "./figures.ts"
import { standingsOf } from "./judge.ts"
import { regionMeasure } from "./measures.ts"
import { groundOf } from "./Ground.ts"
import { addUp, isAlike, type Part } from "./Part.ts"
import { PartRefused } from "./PartRefused.ts"
import { registersOf } from "./Registers.ts"
import type { Statuses } from "./Statuses.ts"

/** What the parts of a region come to together: every status and number of an assessment, without its texts. */
export interface Whole {
  /** How many findings of each status there are, of all rules. */
  readonly counts: Readonly<Record<Status, number>>
  /** By rule: how the units stand, in their order, and how the region stands. */
  readonly ofUnits: ReadonlyArray<Statuses>
  readonly ofRegion: ReadonlyArray<Statuses>
  /** By indicator: what it amounts to for a unit, by its place among the units, and for the region. */
  readonly indicators: Readonly<
    Record<string, { readonly ofUnit: (unit: number) => Quantity; readonly ofRegion: Quantity }>
  >
  /** Ranks the units by those indicators, by their places. */
  readonly rank: (weights: Weights) => Ranked
}

/**
 * Judges units and region by the sum of the parts and the registers of the region. Parts of another notice, or of
 * different moments or indicators, are refused (`PartRefused`, thrown).
 */
export const wholeOf = (
  notice: Notice,
  parts: readonly [Part, ...ReadonlyArray<Part>],
  portfolio: Omit<Portfolio, "activities">
): Whole => {
  const [first] = parts
  if (first.notice !== noticeDigest(notice)) throw new PartRefused("other-notice")
  if (!parts.every((part) => isAlike(first, part))) throw new PartRefused("different")
  const { units } = portfolio
  const ground = groundOf(notice, units, first.asOf, first.indicators)
  const { plan, unitPlace } = ground
  const ids = units.map(({ id }) => id)
  const { found, recommended, tally } = addUp(plan, parts, ids, unitPlace)
  const registers = registersOf({ ...portfolio, activities: [] }, unitPlace)
  const standing = { ...ground, registers, tally, recommended }
  const { ofRegion, ofUnits } = standingsOf(standing)
  const all = [...Object.values(found), ...[...ofUnits, ...ofRegion].map(({ counts }) => counts)]
  const count = (status: Status) => all.reduce((sum, counts) => sum + counts[status], 0)
  const figures = unitFigures(standing)
  return {
    counts: {
      met: count("met"),
      unmet: count("unmet"),
      pending: count("pending"),
      undetermined: count("undetermined"),
      "not-applicable": count("not-applicable"),
      judgement: count("judgement")
    },
    ofUnits,
    ofRegion,
    indicators: Object.fromEntries(
      plan.measured.map((one) => [
        one.indicator.id,
        { ofUnit: figures.of(one.indicator.id)!, ofRegion: regionMeasure(one, standing, units.length)() }
      ])
    ),
    rank: (weights) => rankFigures(figures, weights)
  }
}
