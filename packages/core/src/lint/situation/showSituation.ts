import type { Condition } from "../../condition/Condition.ts"
import { factsOf } from "../../condition/factsOf.ts"
import { questions } from "../../condition/questions.ts"
import { basis } from "../../explain/basis.ts"
import { fill, list, type Localized, same } from "../../text/Localized.ts"
import { words } from "../words.ts"
import { distinctionsOf, those } from "./distinctions.ts"
import type { Situation } from "./situations.ts"

/** A situation in words, as far as the conditions ask about it. */
export const showSituation = (conditions: ReadonlyArray<Condition>, { activity, scope }: Situation): Localized => {
  const facts = basis([...new Set(["name" as const, ...conditions.flatMap(factsOf)])], activity, scope)
  const moment =
    those(distinctionsOf(conditions.flatMap(questions), scope), "today").length > 0
      ? [{ name: words.asOf, value: same(scope.today) }]
      : []
  return list([...facts, ...moment].map(({ name, value }) => fill(words.fact, { name, value })))
}
