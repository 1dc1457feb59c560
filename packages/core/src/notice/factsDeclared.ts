import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"

/**
 * The facts that a notice declares of the records of a register.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/video-contest-2026"
 * import { factsDeclared } from "@kepu/core/notice"
 *
 * console.log(factsDeclared(notice.vocabulary, "activities").length > 0) // true
 * ```
 */
export const factsDeclared = ({ facts = [] }: Vocabulary, register: string): ReadonlyArray<DeclaredFact> =>
  facts.filter(({ of }) => of === register)
