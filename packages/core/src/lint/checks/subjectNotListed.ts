import { requirementOf } from "../../requirement/lower.ts"
import { boundsOf } from "../../requirement/partsOf.ts"
import { fill, localized } from "../../text/Localized.ts"
import type { Draft, Placed } from "../Draft.ts"
import { type Check, inRules } from "../found.ts"

const boundBy = (responsibility: string, { notice, rules }: Draft): ReadonlyArray<Placed> =>
  rules.filter(({ rule }) =>
    boundsOf(requirementOf(rule, notice)).some(
      (bound) => bound._tag === "Responsible" && bound.responsibility === responsibility
    )
  )

/** Rules bind the units concerned (相关单位), and the notice lists none of them. */
export const subjectNotListed: Check = (draft) =>
  draft.notice.vocabulary.responsibilities
    .filter(({ units }) => units === undefined)
    .flatMap(({ id, name }) => {
      const [first, ...rest] = boundBy(id, draft)
      return first === undefined
        ? []
        : [
            inRules(
              [first, ...rest],
              localized("规则约束“相关单位”，但通知未列出是哪些单位", "units concerned are bound, but never listed"),
              fill(localized("负有“{name}”职责的单位", "units responsible for {name}"), { name })
            )
          ]
    })
