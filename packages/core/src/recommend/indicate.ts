import { type Moment, momentOf } from "../condition/momentOf.ts"
import { besideActivities, withKnownTerms } from "../requirement/knownTerms.ts"
import { ofRegion } from "../requirement/asSubject.ts"
import { scopeOf } from "../condition/Scope.ts"
import { activityFigures, amountFor, unitFigures } from "../engine/figures.ts"
import { knownOf } from "../engine/judgeAll.ts"
import { planOf } from "../engine/planOf.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fromMillis, toMillis } from "../time/millis.ts"
import type { Figures } from "../rank/Figures.ts"
import type { IndicatorRow, Indicators } from "../rank/Indicators.ts"
import { measuredBy } from "../requirement/measurement.ts"

/** The indicators of a notice, with the clauses that speak of them. */
export const indicatorsOf = ({ clauses }: Notice): ReadonlyArray<Indicator & { readonly clause: string }> =>
  clauses.flatMap(({ indicators = [], number }) => indicators.map((indicator) => ({ ...indicator, clause: number })))

/** What a table of indicators says of itself. */
export const indicatorsHead = (notice: Notice, moment: Moment): Omit<Indicators, "rows" | "region"> => ({
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf: fromMillis(toMillis(momentOf(moment, notice.zone)), notice.zone),
  indicators: indicatorsOf(notice).map(({ clause, id, name }) => ({ id, name, clause })),
  criteria: notice.clauses.flatMap(({ criteria, number }) =>
    criteria === undefined ? [] : [{ clause: number, ...criteria }]
  )
})

/** The rows of subjects that stand in columns. */
const rowsOf = ({ of, size, subjectAt }: Figures, ids: ReadonlyArray<string>): ReadonlyArray<IndicatorRow> =>
  Array.from({ length: size }, (_, place) => ({
    ...subjectAt(place),
    values: Object.fromEntries(ids.map((id) => [id, of(id)!(place)]))
  }))

/**
 * Measures every indicator of the notice for the region and for each unit, or for each activity on its own: a count
 * of activities is then 0 or 1, a sum is the activity's own number. A unit's activities are those that it hosts.
 * Records that could not be read may count wherever they may belong.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { indicate } from "@kepu/core/rank"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(indicate(notice, portfolio, { asOf: "2023-10-01" }).rows.length) // 1
 * ```
 */
export const indicate = (
  notice: Notice,
  given: Portfolio,
  { asOf: moment, of = "units" }: { readonly asOf: Moment; readonly of?: "units" | "activities" }
): Indicators => {
  const portfolio = withKnownTerms(notice, given, besideActivities)
  const { activities, units } = portfolio
  const ids = indicatorsOf(notice).map(({ id }) => id)
  const plan = planOf(notice, measuredBy(notice, ids))
  const asOf = momentOf(moment, notice.zone)
  const scope = scopeOf(notice, asOf)
  const { known } = knownOf(plan, scope, portfolio)
  const measuring = { plan, scope, known }
  const figures =
    of === "units"
      ? unitFigures(measuring, units)
      : activityFigures(plan, scope, known.units, activities, [...activities.keys()])
  return {
    ...indicatorsHead(notice, asOf),
    rows: rowsOf(figures, ids),
    region: {
      subject: ofRegion(scope),
      values: Object.fromEntries(
        plan.indicators.map((indicator) => [indicator.id, amountFor(indicator, { ...measuring, about: "region" })(0)])
      )
    }
  }
}
