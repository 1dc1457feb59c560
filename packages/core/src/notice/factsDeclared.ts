import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"

/** The facts that a notice declares of the records of a register. */
export const factsDeclared = ({ facts = [] }: Vocabulary, register: string): ReadonlyArray<DeclaredFact> =>
  facts.filter(({ of }) => of === register)
