import { ofRecommendation, recommendationBy } from "../../assessment/subjects.ts"
import type { Annex } from "../../notice/Vocabulary.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { activityWays, type Mends, type Search } from "../../remedy/Search.ts"
import { toBeFilled } from "../../remedy/targets.ts"
import { noWay, onlyWay } from "../../remedy/ways.ts"
import { fill, localized } from "../../text/Localized.ts"
import { annexOf } from "./evaluate.ts"
import { isBlank, rowsAsked } from "./asked.ts"
import type { FormComplete } from "./schema.ts"

/** The empty boxes of a copy, each to be filled by a person. */
const boxes = ({ fields }: Annex, { given, subject: id }: Search): ReadonlyArray<Edit> => {
  const copy = recommendationBy(id, given)
  if (copy === undefined) return []
  const subject = ofRecommendation(copy, given)
  const index = given.portfolio.recommendations!.indexOf(copy)
  return fields
    .filter((field) => field.required && isBlank(copy, field))
    .map(({ fact, label }) => {
      const path = `/recommendations/${index}/${fact}`
      const isOpinion = fact === "unitOpinion" || fact === "officeOpinion"
      return {
        patch: [{ op: "add", path, value: null }],
        subject,
        what: fill(localized("“{name}”的推荐表：补填{label}", "on the form for “{name}” fill in: {label}"), {
          name: subject.name,
          label
        }),
        kind: "report",
        effort: effort.supply,
        needs: [
          {
            path,
            fact: fact!,
            name: localized(label, label),
            asks: "supply",
            favourable: isOpinion ? { text: toBeFilled } : toBeFilled
          }
        ]
      }
    })
}

export const mend = (form: FormComplete, search: Search): Mends => {
  const { given, goal } = search
  const annex = annexOf(form, given)
  if (annex.about === "recommendation") return goal === "met" ? onlyWay(boxes(annex, search)) : noWay
  const activity = given.activityById.get(search.subject)
  if (activity === undefined) return noWay
  const { require, where } = rowsAsked(annex)
  return activityWays(search, activity, {
    condition: goal === "met" ? { _tag: "All", of: [where, require] } : { _tag: "Not", of: where }
  })
}
