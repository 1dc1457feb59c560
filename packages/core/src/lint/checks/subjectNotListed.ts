import { boundsOf } from "../../requirement/partsOf.ts"
import { fill } from "../../text/Localized.ts"
import { type Check, groupBy, inRules } from "../found.ts"
import { words } from "../words.ts"

/** Rules bind the units concerned (相关单位), and the notice lists none of them. */
export const subjectNotListed: Check = ({ notice, rules }) => {
  const binding = rules.flatMap((placed) =>
    [
      ...new Set(
        boundsOf(placed.asked).flatMap((bound) => (bound._tag === "Responsible" ? [bound.responsibility] : []))
      )
    ].map((id) => ({ id, placed }))
  )
  const boundBy = new Map(groupBy(binding, ({ id }) => id).map((group) => [group[0].id, group]))
  return notice.vocabulary.responsibilities
    .filter(({ units }) => units === undefined)
    .flatMap(({ id, name }) => {
      const [first, ...rest] = boundBy.get(id) ?? []
      return first === undefined
        ? []
        : [
            inRules(
              [first.placed, ...rest.map(({ placed }) => placed)],
              words.subjectNotListed,
              fill(words.responsibleFor, { name })
            )
          ]
    })
}
