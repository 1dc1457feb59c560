import type { Case } from "../../assessment/Case.ts"
import { type Grounds, toAll } from "../../explanation/Grounds.ts"
import { stepOf, timeStep } from "../../explanation/steps.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import { all } from "../../Truth.ts"
import { coverageOf } from "./evaluate.ts"
import type { Coverage } from "./schema.ts"

export const explain = (form: Coverage, given: Case): Grounds => {
  const items = coverageOf(form, given).items.map(({ by, covered, name }) =>
    stepOf(fill(localized("覆盖“{name}”", "covered: “{name}”"), { name }), covered, {
      facts:
        by.length === 0
          ? []
          : [
              {
                fact: "by",
                name: localized("由", "by"),
                value: list(by.map((activity) => localized(activity.name, activity.name)))
              }
            ]
    })
  )
  return {
    applies: toAll,
    fulfilled: stepOf(
      localized("各项均有活动覆盖", "every item has an activity"),
      all(items.map(({ truth }) => truth)),
      {
        steps: items.map(({ step }) => step)
      }
    ),
    inTime: timeStep(form.limit, given)
  }
}
