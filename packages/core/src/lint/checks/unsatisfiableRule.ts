import { fill, localized } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"

/** Nothing that the rule applies to can meet it. */
export const unsatisfiableRule: Check = ({ rules }) =>
  rules.flatMap((placed) =>
    placed.alone?.code === "unsatisfiable-rule"
      ? [
          inRules(
            [placed],
            fill(localized("{rule}无法做到", "{rule} cannot be met"), { rule: named(placed) }),
            placed.alone.witness
          )
        ]
      : []
  )
