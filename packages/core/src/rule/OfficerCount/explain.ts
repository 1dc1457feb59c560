import type { Case } from "../../assessment/Case.ts"
import { type Grounds, withoutDate } from "../../explanation/Grounds.ts"
import { boundStep, tallyStep } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { noun, tallyOf } from "./evaluate.ts"
import type { OfficerCount } from "./schema.ts"

export const explain = ({ atLeast, bound }: OfficerCount, id: string, given: Case): Grounds | undefined => {
  const unit = given.unitById.get(id as UnitId)
  return (
    unit && {
      applies: boundStep(bound, unit, given),
      fulfilled: tallyStep(tallyOf(unit, given), atLeast, noun),
      inTime: withoutDate
    }
  )
}
