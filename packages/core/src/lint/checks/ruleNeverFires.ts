import { fill } from "../../text/Localized.ts"
import { forbids } from "../clash.ts"
import type { Draft } from "../Draft.ts"
import { type Check, type Found, inRules, named, ofSingle } from "../found.ts"
import { entails } from "../implies.ts"
import { comparable } from "../relations.ts"
import { words } from "../words.ts"

/** Rules about recommended activities where no unit may recommend any. */
const afterNoRecommendation = ({ explorer, rules }: Draft): ReadonlyArray<Found> => {
  const sound = comparable(rules)
  const closing = sound.find(({ counts }) =>
    counts.some((count) => forbids(count) && entails({ _tag: "Always" }, count.where!, explorer))
  )
  return closing === undefined
    ? []
    : sound
        .filter(({ each }) => each.some(({ of }) => of === "recommendation"))
        .map((placed) => inRules([placed, closing], fill(words.neverFires, { rule: named(placed) }), named(closing)))
}

/** Nothing that could be reported is subject to the rule. */
export const ruleNeverFires: Check = (draft) => [
  ...ofSingle(draft.rules, "rule-never-fires", words.neverFires),
  ...afterNoRecommendation(draft)
]
