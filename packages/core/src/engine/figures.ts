import { ofActivity, ofUnit } from "../requirement/asSubject.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Figures } from "../rank/Figures.ts"
import type { Quantity } from "../rank/Quantity.ts"
import { liesIn } from "../requirement/bounds.ts"
import { fromMillis } from "../time/millis.ts"
import type { Truth } from "../Truth.ts"
import { answersTo } from "./answers.ts"
import { type Interval, intervalOf, type Measuring, ownInterval } from "./intervals.ts"
import type { Plan, PlannedIndicator } from "./Plan.ts"
import { rowsOf } from "./rowStatuses.ts"
import type { Units } from "./Units.ts"

/** What an indicator amounts to for a subject whose numbers lie in these intervals: a number, or how many demands are reached. */
const amountOf = (
  { measurement }: PlannedIndicator,
  intervals: ReadonlyArray<Interval>
): ((place: number) => Quantity) => {
  if (measurement.of !== "reached") {
    const { known, possible } = intervals[0]!
    return (place) => {
      const most = possible(place)
      return { known: known(place), possible: most === Number.POSITIVE_INFINITY ? null : most }
    }
  }
  const { demands } = measurement
  return (place) => {
    let [known, possible] = [0, 0]
    for (let n = 0; n < demands.length; n++) {
      const truth = liesIn(demands[n]!, intervals[n]!.known(place), intervals[n]!.possible(place))
      if (truth === true) known++
      if (truth !== false) possible++
    }
    return { known, possible }
  }
}

/** What an indicator amounts to for a unit, by its place, or for the region. */
export const amountFor = (indicator: PlannedIndicator, measuring: Measuring): ((unit: number) => Quantity) =>
  amountOf(
    indicator,
    indicator[measuring.about].map((number) => intervalOf(number, measuring))
  )

/** What an indicator amounts to for an activity on its own, by its place. */
export const ownAmount = (
  indicator: PlannedIndicator,
  truth: (place: number, condition: number) => Truth,
  activityAt: (place: number) => Activity
): ((place: number) => Quantity) =>
  amountOf(
    indicator,
    indicator.unit.map((number) => ownInterval(number, truth, activityAt))
  )

const headOf = (notice: Notice, { asOf }: Pick<Scope, "asOf">): Pick<Figures, "notice" | "asOf"> => ({
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf: fromMillis(asOf, notice.zone)
})

/** What the indicators of a plan amount to for units, by their places. */
export const unitFigures = (measuring: Omit<Measuring, "about">, units: ReadonlyArray<Unit>): Figures => {
  const { plan, scope } = measuring
  const amounts = new Map(
    plan.indicators.map((indicator) => [indicator.id, amountFor(indicator, { ...measuring, about: "unit" })])
  )
  return {
    ...headOf(plan.notice, scope),
    size: units.length,
    subjectAt: (place) => ({ subject: ofUnit(units[place]!) }),
    namedAt: (place) => units[place]!,
    of: (indicator) => amounts.get(indicator)
  }
}

/** What they amount to for some activities, each on its own: those that stand at the places, in their order. */
export const activityFigures = (
  plan: Plan,
  scope: Scope,
  units: Units,
  activities: ReadonlyArray<Activity>,
  places: ReadonlyArray<number>
): Figures => {
  const rows = rowsOf(activities, units, { ...scope, notice: plan.notice })
  const conditions = plan.indicators.flatMap(({ unit }) =>
    unit.flatMap(({ number, row }) => (number.of === "activities" && row !== undefined ? row.condition : []))
  )
  const truth = answersTo(plan.activities.program, rows, conditions)
  const activityAt = (place: number) => activities[place]!
  const amounts = new Map(plan.indicators.map((indicator) => [indicator.id, ownAmount(indicator, truth, activityAt)]))
  return {
    ...headOf(plan.notice, scope),
    size: places.length,
    subjectAt: (n) => {
      const activity = activityAt(places[n]!)
      const host = units.placeOf(activity.host)
      return { subject: ofActivity(activity), ...(host === undefined ? {} : { unit: ofUnit(units.at(host)) }) }
    },
    namedAt: (n) => activityAt(places[n]!),
    of: (indicator) => {
      const amount = amounts.get(indicator)
      return amount && ((n) => amount(places[n]!))
    }
  }
}
