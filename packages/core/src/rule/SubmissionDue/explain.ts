import type { Case } from "../../assessment/Case.ts"
import type { Grounds } from "../../explanation/Grounds.ts"
import { boundStep, stepOf, timeStep } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { fill, localized } from "../../text/Localized.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { received } from "./describe.ts"
import { arrivals } from "./evaluate.ts"
import type { SubmissionDue } from "./schema.ts"

export const explain = (form: SubmissionDue, id: string, given: Case): Grounds | undefined => {
  const unit = given.unitById.get(id as UnitId)
  if (unit === undefined) return undefined
  const { own, sent } = arrivals(form, unit, given)
  const document = given.notice.vocabulary.documents.find((term) => term.id === form.document)!
  return {
    applies: boundStep(form.bound, unit, given),
    fulfilled: stepOf(
      fill(localized("{deadline}收到{document}", "{document} came {deadline}"), {
        deadline: showDeadline(form.deadline),
        document: document.name
      }),
      sent,
      { facts: [{ fact: "receivedAt", name: localized("收到时间", "time of receipt"), value: received(own, given) }] }
    ),
    inTime: timeStep({ _tag: "Until", deadline: form.deadline }, given)
  }
}
