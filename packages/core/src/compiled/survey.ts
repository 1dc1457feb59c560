import type { Status } from "../assessment/Status.ts"
import { ofUnit } from "../assessment/subjects.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Indicators } from "../ranking/Indicators.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { fromMillis } from "../time/millis.ts"
import type { Instant } from "../time/Instant.ts"
import type { Found } from "./Found.ts"
import { findingsIn, holdingsOf, sourceOf } from "./findings.ts"
import { judge } from "./judge.ts"
import { unitMeasure } from "./measures.ts"

/** What is found of a portfolio, and what its units can be ranked by. */
export interface Survey {
  /** The findings of those statuses; as `select`. */
  readonly select: (statuses: ReadonlyArray<Status>) => ReadonlyArray<Found>
  /** The chosen indicators of each unit, as `indicate` tells them; for `rank`. */
  readonly indicators: Pick<Indicators, "notice" | "asOf" | "rows">
}

/**
 * Judges a portfolio and measures those of the notice's indicators that are named, in a single pass over the
 * activities: for regions of so many that `indicate`, which goes through them again, would be felt.
 */
export const survey = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, indicators }: { readonly asOf: Instant; readonly indicators: ReadonlyArray<string> }
): Survey => {
  const judged = judge(notice, portfolio, asOf, indicators)
  const measures = judged.plan.measured.map((one) => [one.indicator.id, unitMeasure(one, judged)] as const)
  const valuesOf = (unit: number) => {
    const values: Record<string, Quantity> = {}
    for (const [id, measure] of measures) values[id] = measure(unit)
    return values
  }
  return {
    select: (statuses) => findingsIn(judged, sourceOf(holdingsOf(judged)), statuses),
    indicators: {
      notice: { id: notice.id, digest: noticeDigest(notice) },
      asOf: fromMillis(judged.scope.asOf, notice.zone),
      rows: portfolio.units.map((unit, place) => ({ subject: ofUnit(unit), values: valuesOf(place) }))
    }
  }
}
