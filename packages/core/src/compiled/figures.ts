import { ofActivity, ofUnit } from "../assessment/subjects.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Figures } from "../ranking/Figures.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { fromMillis } from "../time/millis.ts"
import { answersTo } from "./answers.ts"
import type { Ground } from "./Ground.ts"
import type { Standing } from "./judges.ts"
import { activityMeasure, conditionsOf, unitMeasure } from "./measures.ts"
import { rowsOf } from "./tallyOf.ts"

const headOf = ({ plan: { notice }, scope }: Pick<Ground, "plan" | "scope">): Pick<Figures, "notice" | "asOf"> => ({
  notice: { id: notice.id, digest: noticeDigest(notice) },
  asOf: fromMillis(scope.asOf, notice.zone)
})

/** What the indicators of a plan amount to for units, by their places. */
export const unitFigures = (standing: Standing & Pick<Ground, "units">): Figures => {
  const { plan, units } = standing
  const measures = new Map<string, (unit: number) => Quantity>(
    plan.measured.map((one) => [one.indicator.id, unitMeasure(one, standing)])
  )
  return {
    ...headOf(standing),
    size: units.length,
    subjectAt: (place) => ({ subject: ofUnit(units[place]!) }),
    namedAt: (place) => units[place]!,
    of: (indicator) => measures.get(indicator)
  }
}

/** What they amount to for some activities, each for itself: subjects are those that stand at the places, in their order. */
export const activityFigures = (
  ground: Ground,
  activities: ReadonlyArray<Activity>,
  hosts: Int32Array,
  places: ReadonlyArray<number>
): Figures => {
  const { plan, units } = ground
  const answer = answersTo(
    plan.program,
    rowsOf(plan.program, activities, ground, hosts),
    plan.measured.flatMap((one) => conditionsOf(one, plan))
  )
  const measures = new Map<string, ReturnType<typeof activityMeasure>>(
    plan.measured.map((one) => [one.indicator.id, activityMeasure(one, plan)])
  )
  const activityAt = (n: number) => activities[places[n]!]!
  return {
    ...headOf(ground),
    size: places.length,
    subjectAt: (n) => ({ subject: ofActivity(activityAt(n)), unit: ofUnit(units[hosts[places[n]!]!]!) }),
    namedAt: activityAt,
    of: (indicator) => {
      const measure = measures.get(indicator)
      return measure && ((n) => measure(activityAt(n), (condition) => answer(condition, places[n]!)))
    }
  }
}
