import type { Case } from "../../assessment/Case.ts"
import { atOnce, type Grounds } from "../../explanation/Grounds.ts"
import { boundStep, stepOf } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { fill, localized } from "../../text/Localized.ts"
import { isWithinQuota } from "../reaches.ts"
import { recommendedBy, tallyOf } from "./evaluate.ts"
import type { RecommendationQuota } from "./schema.ts"

export const explain = (form: RecommendationQuota, id: string, given: Case): Grounds | undefined => {
  const unit = given.unitById.get(id as UnitId)
  if (unit === undefined) return undefined
  const tally = tallyOf(recommendedBy(form, unit, given))
  return {
    applies: boundStep(form.bound, unit, given),
    fulfilled: stepOf(
      fill(localized("推荐 {counted} 项，不超过 {atMost} 项", "{counted} recommended, {atMost} at most"), {
        counted: tally.counted,
        atMost: form.atMost
      }),
      isWithinQuota(tally, form.atMost)
    ),
    inTime: atOnce
  }
}
