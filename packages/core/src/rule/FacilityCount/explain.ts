import type { Case } from "../../assessment/Case.ts"
import { type Grounds, toAll, withoutDate } from "../../explanation/Grounds.ts"
import { boundStep, tallyStep } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { noun, tallyOf } from "./evaluate.ts"
import type { FacilityCount } from "./schema.ts"

export const explain = (form: FacilityCount, id: string, given: Case): Grounds | undefined => {
  const { atLeast, bound } = form
  if (bound === undefined || bound._tag === "Region") {
    return { applies: toAll, fulfilled: tallyStep(tallyOf(form, undefined, given), atLeast, noun), inTime: withoutDate }
  }
  const unit = given.unitById.get(id as UnitId)
  return (
    unit && {
      applies: boundStep(bound, unit, given),
      fulfilled: tallyStep(tallyOf(form, unit.id, given), atLeast, noun),
      inTime: withoutDate
    }
  )
}
