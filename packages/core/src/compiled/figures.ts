import { ofUnit } from "../assessment/subjects.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Figures } from "../ranking/Figures.ts"
import type { Quantity } from "../ranking/Quantity.ts"
import { fromMillis } from "../time/millis.ts"
import type { Ground } from "./Ground.ts"
import type { Standing } from "./judges.ts"
import { unitMeasure } from "./measures.ts"

/** What the indicators of a plan amount to for units, by their places. */
export const unitFigures = (standing: Standing & Pick<Ground, "units">): Figures => {
  const { plan, scope, units } = standing
  const measures = new Map<string, (unit: number) => Quantity>(
    plan.measured.map((one) => [one.indicator.id, unitMeasure(one, standing)])
  )
  return {
    notice: { id: plan.notice.id, digest: noticeDigest(plan.notice) },
    asOf: fromMillis(scope.asOf, plan.notice.zone),
    size: units.length,
    subjectAt: (place) => ({ subject: ofUnit(units[place]!) }),
    namedAt: (place) => units[place]!,
    of: (indicator) => measures.get(indicator)
  }
}
