import { type Case, caseOf } from "../assessment/Case.ts"
import { hostOf, ofActivity, ofRegion, ofUnit } from "../assessment/subjects.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fromMillis, toMillis } from "../time/millis.ts"
import type { Instant } from "../time/Instant.ts"
import type { IndicatorRow, Indicators } from "./Indicators.ts"
import { measure, type Measured } from "./measure.ts"

/** The indicators of a notice, with the clauses that speak of them. */
export const indicatorsOf = ({ clauses }: Notice) =>
  clauses.flatMap(({ indicators = [], number }) => indicators.map((indicator) => ({ ...indicator, clause: number })))

const valuesOf = (measured: Measured, given: Case): IndicatorRow["values"] =>
  Object.fromEntries(
    indicatorsOf(given.notice).map((indicator) => [indicator.id, measure(indicator.measure, measured, given)])
  )

/** A unit's activities are those that it hosts. */
const ofUnits = (given: Case): ReadonlyArray<IndicatorRow> =>
  given.portfolio.units.map((unit) => {
    const activities = given.recordsFor(unit.id).activities.filter(({ host }) => host === unit.id)
    return { subject: ofUnit(unit), values: valuesOf({ activities, units: [unit] }, given) }
  })

/** Officers belong to units: an indicator of them is 0 for an activity. */
const ofActivities = (given: Case): ReadonlyArray<IndicatorRow> =>
  given.portfolio.activities.map((activity) => ({
    subject: ofActivity(activity),
    unit: hostOf(activity, given),
    values: valuesOf({ activities: [activity], units: [] }, given)
  }))

/** What a table of indicators says of itself. */
export const indicatorsHead = (notice: Notice, asOf: Instant): Omit<Indicators, "rows" | "region"> => ({
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf: fromMillis(toMillis(asOf), notice.zone),
  indicators: indicatorsOf(notice).map(({ clause, id, name }) => ({ id, name, clause })),
  criteria: notice.clauses.flatMap(({ criteria, number }) =>
    criteria === undefined ? [] : [{ clause: number, ...criteria }]
  )
})

/**
 * Measures every indicator of the notice for the region and for each unit, or for each activity on its own: a count
 * of activities is then 0 or 1, a sum is the activity's own number.
 */
export const indicate = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, of = "units" }: { readonly asOf: Instant; readonly of?: "units" | "activities" }
): Indicators => {
  const given = caseOf(notice, portfolio, asOf)
  return {
    ...indicatorsHead(notice, asOf),
    rows: of === "units" ? ofUnits(given) : ofActivities(given),
    region: { subject: ofRegion(given), values: valuesOf(portfolio, given) }
  }
}
