import type { Activity, Notice } from "@kepu/core"
import type { Indicators, Quantity } from "@kepu/core/rank"
import type { Case } from "../../src/requirement/Case.ts"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { hostOf, ofActivity, ofRegion, ofUnit } from "../../src/requirement/asSubject.ts"
import { type Measured, measuredBy } from "../../src/requirement/measurement.ts"
import type { Demand } from "../../src/requirement/Requirement.ts"
import { liesIn } from "../../src/requirement/bounds.ts"
import { intervalOf } from "../../src/requirement/counted.ts"
import type { World } from "./worlds.ts"

export const indicatorsOf = ({ clauses }: Notice) =>
  clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))

type Unit = World["portfolio"]["units"][number]

/** The definition: an indicator is the interval of its number, or how many of its demands are and may be reached. */
const amountOf = ({ measurement }: Measured, unit: Unit | undefined, given: Case): Quantity => {
  const interval = ({ number }: Demand) => intervalOf(number, unit, given)
  if (measurement.of === "reached") {
    const truths = measurement.demands.map((demand) => {
      const { known, possible } = interval(demand)
      return liesIn(demand, known, possible)
    })
    return {
      known: truths.filter((truth) => truth === true).length,
      possible: truths.filter((truth) => truth !== false).length
    }
  }
  const { known, possible } = interval({ number: measurement })
  return { known, possible: possible === Number.POSITIVE_INFINITY ? null : possible }
}

/** Of an activity on its own nothing else is there: no other activity, nothing unread, and empty registers. */
const alone = (activity: Activity, given: Case, asOf: World["asOf"]): Case => {
  const host = given.unitById.get(activity.host)!
  const empty = { submissions: [], facilities: [], officers: [], recommendations: [], attestations: [] }
  return caseOf(given.notice, { units: [host], activities: [activity], ...empty }, asOf)
}

/** What `indicate` measures of units, of activities and of the region, by the specification of numbers. */
export const indicateByReference = ({
  asOf,
  notice,
  portfolio
}: World): Pick<Indicators, "region"> & {
  readonly units: Indicators["rows"]
  readonly activities: Indicators["rows"]
} => {
  const given = caseOf(notice, portfolio, asOf)
  const measured = measuredBy(notice, indicatorsOf(notice))
  const values = (unit: Unit | undefined, within: Case) =>
    Object.fromEntries(measured.map((one) => [one.id, amountOf(one, unit, within)]))
  return {
    units: portfolio.units.map((unit) => ({ subject: ofUnit(unit), values: values(unit, given) })),
    activities: portfolio.activities.map((activity) => ({
      subject: ofActivity(activity),
      unit: hostOf(activity, given),
      values: values(given.unitById.get(activity.host), alone(activity, given, asOf))
    })),
    region: { subject: ofRegion(given), values: values(undefined, given) }
  }
}
