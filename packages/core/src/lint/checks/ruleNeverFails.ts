import { fill, localized } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"

/** Whatever the rule applies to meets it, so that it asks for nothing. */
export const ruleNeverFails: Check = ({ rules }) =>
  rules.flatMap((placed) =>
    placed.alone?.code === "rule-never-fails"
      ? [
          inRules(
            [placed],
            fill(localized("{rule}怎样都符合，等于没有要求", "{rule} is always met, so it asks for nothing"), {
              rule: named(placed)
            }),
            placed.alone.witness
          )
        ]
      : []
  )
