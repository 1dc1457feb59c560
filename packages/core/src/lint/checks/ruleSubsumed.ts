import type { Scope } from "../../condition/Scope.ts"
import type { Modality } from "../../rule/Rule.ts"
import { fill, localized } from "../../text/Localized.ts"
import { comparable, type Placed } from "../Draft.ts"
import { type Check, inRules, named } from "../found.ts"
import { implies } from "../implies.ts"

const strength: Readonly<Record<Modality, number>> = { must: 2, should: 1, may: 0 }

const subsumes = (a: Placed, b: Placed, scope: Scope): boolean =>
  strength[a.rule.modality] >= strength[b.rule.modality] && implies(a, b, scope)

/** Another rule asks for at least as much of at least as many; of two that ask for the same, the later is named. */
export const ruleSubsumed: Check = (draft) => {
  const rules = comparable(draft)
  return rules.flatMap((placed, n) => {
    const stronger = rules.find(
      (other, m) => m !== n && subsumes(other, placed, draft.scope) && (m < n || !subsumes(placed, other, draft.scope))
    )
    return stronger === undefined
      ? []
      : [
          inRules(
            [placed, stronger],
            fill(localized("{rule}已包含在另一规则中", "{rule} is contained in another rule"), { rule: named(placed) }),
            named(stronger)
          )
        ]
  })
}
