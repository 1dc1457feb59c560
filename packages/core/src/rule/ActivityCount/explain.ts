import type { Case } from "../../assessment/Case.ts"
import { explainCondition } from "../../explanation/explainCondition.ts"
import { type Grounds, toAll } from "../../explanation/Grounds.ts"
import type { Step } from "../../explanation/Step.ts"
import { boundStep, stepOf, tallyStep, timeStep } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { fill, localized } from "../../text/Localized.ts"
import { all } from "../../Truth.ts"
import { type Candidate, candidatesOf, everyActivity, noun, tallyOf } from "./evaluate.ts"
import type { ActivityCount } from "./schema.ts"

const candidateStep = ({ where }: ActivityCount, { activity, credited }: Candidate, given: Case): Step => {
  const counts = explainCondition(where, activity, given)
  return stepOf(
    fill(localized("“{name}”计入", "“{name}” counts"), { name: activity.name }),
    all([credited, counts.truth]),
    { steps: [counts.step] }
  ).step
}

const grounds = (
  form: ActivityCount,
  candidates: ReadonlyArray<Candidate>,
  unit: UnitId | undefined,
  given: Case
): Omit<Grounds, "applies"> => {
  const tally = tallyStep(tallyOf(form, candidates, unit, given), form.atLeast, noun)
  const steps = candidates.map((candidate) => candidateStep(form, candidate, given))
  return { fulfilled: { ...tally, step: { ...tally.step, steps } }, inTime: timeStep(form.limit, given) }
}

export const explain = (form: ActivityCount, id: string, given: Case): Grounds | undefined => {
  const { bound } = form
  if (bound._tag === "Region") return { applies: toAll, ...grounds(form, everyActivity(given), undefined, given) }
  const unit = given.unitById.get(id as UnitId)
  return (
    unit && {
      applies: boundStep(bound, unit, given),
      ...grounds(form, candidatesOf(form, unit, given), unit.id, given)
    }
  )
}
