import { fill, localized } from "../../text/Localized.ts"
import { comparable } from "../Draft.ts"
import { type Check, type Found, inRules, named } from "../found.ts"
import { entails } from "../implies.ts"

/** Rules about recommended activities where no unit may recommend any. */
const afterNoRecommendation: Check = (draft) => {
  const rules = comparable(draft)
  const closing = rules.find(({ asked }) =>
    asked.forbidden.some((condition) => entails({ _tag: "Always" }, condition, draft.scope))
  )
  return closing === undefined
    ? []
    : rules
        .filter(({ asked }) => asked.each.some((each) => each.of === "recommendation"))
        .map((placed) =>
          inRules(
            [placed, closing],
            fill(localized("{rule}永远用不上", "{rule} never applies"), { rule: named(placed) }),
            named(closing)
          )
        )
}

/** Nothing that could be reported is subject to the rule. */
export const ruleNeverFires: Check = (draft) => [
  ...draft.rules.flatMap((placed): ReadonlyArray<Found> =>
    placed.alone?.code === "rule-never-fires"
      ? [
          inRules(
            [placed],
            fill(localized("{rule}永远用不上", "{rule} never applies"), { rule: named(placed) }),
            placed.alone.witness
          )
        ]
      : []
  ),
  ...afterNoRecommendation(draft)
]
