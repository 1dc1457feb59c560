import type { Case } from "../../assessment/Case.ts"
import type { Grounds } from "../../explanation/Grounds.ts"
import { remembering } from "../../explanation/remembering.ts"
import { boundStep, stepOf, timeStep } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { fill, localized } from "../../text/Localized.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { received } from "./describe.ts"
import { arrivals } from "./evaluate.ts"
import type { SubmissionDue } from "./schema.ts"

/** What is the same for every unit. */
const shared = remembering((form: SubmissionDue, scope) => ({
  asks: fill(localized("{deadline}收到{document}", "{document} came {deadline}"), {
    deadline: showDeadline(form.deadline),
    document: scope.notice.vocabulary.documents.find((term) => term.id === form.document)!.name
  }),
  inTime: timeStep({ _tag: "Until", deadline: form.deadline }, scope)
}))

export const explain = (form: SubmissionDue, id: string, given: Case): Grounds | undefined => {
  const unit = given.unitById.get(id as UnitId)
  if (unit === undefined) return undefined
  const { own, sent } = arrivals(form, unit, given)
  const { asks, inTime } = shared(form, given)
  return {
    applies: boundStep(form.bound, unit, given),
    fulfilled: stepOf(asks, sent, {
      facts: [{ fact: "receivedAt", name: localized("收到时间", "time of receipt"), value: received(own, given) }]
    }),
    inTime
  }
}
