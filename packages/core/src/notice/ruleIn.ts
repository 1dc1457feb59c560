import { mustBeKnown } from "../failure/mustBeKnown.ts"
import type { NoticeOf, RuleOf } from "./NoticeOf.ts"

/**
 * The rule of a notice by its id. Of a notice that is written in TypeScript, as the shipped ones are, editors complete
 * the id and the compiler refuses one that it does not have.
 *
 * @throws `Failed` if the notice has no such rule; it says what may be meant, or which there are
 *
 * @example
 * ```ts
 * import { ruleIn } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(ruleIn(notice, "main-venue").modality) // should
 * ```
 */
export const ruleIn = <Id extends string>(
  { clauses }: { readonly clauses: NoticeOf<Id>["clauses"] },
  id: NoInfer<Id>
): RuleOf<Id> => {
  const rules = clauses.flatMap(({ rules: own }) => own)
  mustBeKnown(
    "unknown-rule",
    id,
    rules.map((one) => ({ id: one.id, name: one.says }))
  )
  return rules.find((one) => one.id === id)!
}
