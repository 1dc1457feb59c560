import type { Activity } from "../portfolio/Activity.ts"
import type { Submission } from "../portfolio/Submission.ts"
import type { Counted } from "../requirement/counted.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import type { Explained } from "./explainCondition.ts"
import { stepOf } from "./steps.ts"
import { stepWords } from "./words.ts"

const byWhom = ({ demand: { number }, entries = [] }: Counted): ReadonlyArray<Localized> =>
  entries
    .filter(({ truth }) => truth === true)
    .map(({ record }) =>
      same(number.of === "submissions" ? (record as Submission).receivedAt! : (record as Activity).name)
    )

/** Whether each of several groups is reached, and by what. */
export const groupStep = (group: Localized, counted: Counted): Explained => {
  const by = byWhom(counted)
  return stepOf(fill(stepWords.coveredGroup, { name: group }), counted.truth, {
    facts: by.length === 0 ? [] : [{ fact: "by", name: stepWords.by, value: list(by) }]
  })
}
