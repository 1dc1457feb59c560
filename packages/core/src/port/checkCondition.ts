import * as Effect from "effect/Effect"
import type { Condition } from "../condition/Condition.ts"
import { fieldsIn } from "../condition/fieldsIn.ts"
import { questions } from "../condition/questions.ts"
import { usesOfCondition } from "../condition/uses.ts"
import { misasked } from "../notice/misasked.ts"
import type { Notice } from "../notice/Notice.ts"
import { withChoices } from "../requirement/withChoices.ts"
import { isStorable, type Ledger } from "./Ledger.ts"
import { within } from "./limits.ts"
import { Constraint, Refused, storeError, type StoreError } from "./StoreError.ts"

const partsOf = (condition: Condition): ReadonlyArray<Condition> => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of
    case "Not":
      return [condition.of]
    default:
      return []
  }
}

/** One for each condition, and one for each word or term in its list. */
const sizeOf = (condition: Condition): number => {
  const lists = Object.entries(condition).filter(([key]) => key !== "of")
  return lists.reduce((sum, [, list]) => sum + (Array.isArray(list) ? list.length : 0), 1)
}

/** How much a condition asks, and how deep it is nested; without the call stack, which a hostile one would exceed. */
const measure = (where: Condition): { readonly size: number; readonly depth: number } => {
  let [size, depth] = [0, 0]
  for (let level: ReadonlyArray<Condition> = [where]; level.length > 0; level = level.flatMap(partsOf)) {
    size += level.reduce((sum, condition) => sum + sizeOf(condition), 0)
    depth += 1
  }
  return { size, depth }
}

const declares = ({ vocabulary, windows }: Notice, list: string, id: string): boolean => {
  const terms = list === "windows" ? windows : (vocabulary[list as keyof Notice["vocabulary"]] ?? [])
  return terms.some((term) => term.id === id)
}

/**
 * Refuses a condition that a store could not answer as `holds` does: what it names must be declared, and comparable.
 * Answers with the condition as rules mean it, so that a value which is none of a choice's is not known here either.
 *
 * @example
 * ```ts
 * import { topic } from "@kepu/core/author"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { checkCondition, Ledger } from "@kepu/core/port"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: notice.id })
 * const checked = checkCondition(ledger, topic("no-such-topic"), notice)
 * console.log(Effect.runSync(Effect.flip(checked)).reason._tag) // Refused
 * ```
 */
export const checkCondition = Effect.fnUntraced(function* (
  ledger: Ledger,
  where: Condition,
  notice: Notice
): Effect.fn.Return<Condition, StoreError> {
  if (notice.id !== ledger.notice) {
    return yield* storeError(new Constraint({ rule: "notice", where: ledger.notice, detail: notice.id }))
  }
  const { depth, size } = measure(where)
  yield* within("condition", size)
  yield* within("depth", depth)
  for (const [list, id] of usesOfCondition(where)) {
    if (!declares(notice, list, id)) return yield* storeError(new Refused({ detail: `${list}/${id}` }))
  }
  const [fault] = misasked(where, notice.vocabulary)
  if (fault !== undefined)
    return yield* storeError(
      new Refused({
        detail: [fault.code, ...questions(where).map(({ _tag }) => _tag)].join("/")
      })
    )
  for (const { domain, name, values } of questions(where).flatMap(fieldsIn)) {
    const odd = domain === "text" ? values.find((word) => !isStorable(word)) : undefined
    if (odd !== undefined) return yield* storeError(new Refused({ detail: `${name} ${JSON.stringify(odd)}` }))
  }
  return withChoices(where, notice)
})
