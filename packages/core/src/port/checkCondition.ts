import * as Effect from "effect/Effect"
import type { Condition } from "../condition/Condition.ts"
import { fieldsIn } from "../condition/fieldsIn.ts"
import { questions } from "../condition/questions.ts"
import { usesOfCondition } from "../condition/uses.ts"
import type { Notice } from "../notice/Notice.ts"
import { isStorable, type Ledger } from "./Ledger.ts"
import { within } from "./limits.ts"
import { Constraint, Refused, storeError, type StoreError } from "./StoreError.ts"

const sizeOf = (condition: Condition): number => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of.reduce((sum, part) => sum + sizeOf(part), 1)
    case "Not":
      return 1 + sizeOf(condition.of)
    default:
      return 1
  }
}

const declares = ({ vocabulary, windows }: Notice, list: string, id: string): boolean => {
  const terms = list === "windows" ? windows : vocabulary[list as keyof Notice["vocabulary"]]
  return terms.some((term) => term.id === id)
}

/** Refuses a condition that a store could not answer as `holds` does: what it names must be declared, and comparable. */
export const checkCondition = Effect.fnUntraced(function* (
  ledger: Ledger,
  where: Condition,
  notice: Notice
): Effect.fn.Return<void, StoreError> {
  if (notice.id !== ledger.notice) {
    return yield* storeError(new Constraint({ rule: "notice", where: ledger.notice, detail: notice.id }))
  }
  yield* within("condition", sizeOf(where))
  for (const [list, id] of usesOfCondition(where)) {
    if (!declares(notice, list, id)) return yield* storeError(new Refused({ detail: `${list} ${id}` }))
  }
  for (const { domain, name, values } of questions(where).flatMap(fieldsIn)) {
    const odd = domain === "text" ? values.find((word) => !isStorable(word)) : undefined
    if (odd !== undefined) return yield* storeError(new Refused({ detail: `${name} ${JSON.stringify(odd)}` }))
  }
})
