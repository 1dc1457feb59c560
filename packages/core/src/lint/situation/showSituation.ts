import type { Condition } from "../../condition/Condition.ts"
import { factsOf } from "../../condition/factsOf.ts"
import { questions } from "../../condition/questions.ts"
import { basis } from "../../explain/basis.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import type { Situation } from "./situations.ts"

/** A situation in words, as far as the conditions ask about it. */
export const showSituation = (conditions: ReadonlyArray<Condition>, { activity, scope }: Situation): Localized => {
  const facts = basis([...new Set(["name" as const, ...conditions.flatMap(factsOf)])], activity, scope)
  const moment = conditions.flatMap(questions).some(({ _tag }) => _tag === "LastDayReached")
    ? [{ name: localized("核查日", "as of"), value: localized(scope.today, scope.today) }]
    : []
  return list(
    [...facts, ...moment].map(({ name, value }) =>
      fill(localized("{name}：{value}", "{name}: {value}"), { name, value })
    )
  )
}
