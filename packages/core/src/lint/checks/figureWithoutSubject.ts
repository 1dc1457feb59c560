import { byId } from "../../requirement/byId.ts"
import type { Demand } from "../../requirement/Requirement.ts"
import { fill, type Localized } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** A number is required, and nobody is named who has to reach it. */
export const figureWithoutSubject: Check = ({ notice, rules }) => {
  const facilities = byId(notice.vocabulary.facilities)
  const show = ({ atLeast = 0, number }: Demand): Localized =>
    number.of === "facilities" && number.kind !== undefined
      ? fill(words.figure, { name: facilities.get(number.kind)!.name, number: atLeast })
      : fill(words.atLeast, { number: atLeast })
  return rules.flatMap((placed) => {
    const { asked } = placed
    return "demands" in asked && asked.nobodyNamed
      ? [inRules([placed], fill(words.noSubject, { rule: named(placed) }), show(asked.demands[0]))]
      : []
  })
}
