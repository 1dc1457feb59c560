import type { Case } from "../../assessment/Case.ts"
import { recommendationBy } from "../../assessment/subjects.ts"
import { explainCondition } from "../../explanation/explainCondition.ts"
import { atOnce, type Grounds, toAll } from "../../explanation/Grounds.ts"
import { stepOf } from "../../explanation/steps.ts"
import { fill, localized } from "../../text/Localized.ts"
import { all } from "../../Truth.ts"
import { annexOf } from "./evaluate.ts"
import { isBlank, rowsAsked } from "./asked.ts"
import type { FormComplete } from "./schema.ts"

export const explain = (form: FormComplete, id: string, given: Case): Grounds | undefined => {
  const annex = annexOf(form, given)
  if (annex.about === "activity") {
    const activity = given.activityById.get(id)
    const { require, where } = rowsAsked(annex)
    return (
      activity && {
        applies: explainCondition(where, activity, given),
        fulfilled: explainCondition(require, activity, given),
        inTime: atOnce
      }
    )
  }
  const copy = recommendationBy(id, given)
  if (copy === undefined) return undefined
  const boxes = annex.fields
    .filter(({ required }) => required)
    .map((field) =>
      stepOf(
        fill(localized("已填“{label}”", "filled: “{label}”"), { label: field.label }),
        isBlank(copy, field) ? undefined : true
      )
    )
  return {
    applies: toAll,
    fulfilled: stepOf(
      localized("必填各栏均已填写", "every required field is filled"),
      all(boxes.map(({ truth }) => truth)),
      { steps: boxes.map(({ step }) => step) }
    ),
    inTime: atOnce
  }
}
