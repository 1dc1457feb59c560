import type { Basis } from "../assessment/Finding.ts"
import { nameOfFact } from "../condition/factName.ts"
import type { FactId } from "../condition/Fact.ts"
import type { Scope } from "../condition/Scope.ts"
import { showFact } from "../condition/showFact.ts"
import type { Activity } from "../portfolio/Activity.ts"

/** The known ones of these facts, with their values. */
export const basis = (facts: ReadonlyArray<FactId>, activity: Activity, { notice }: Scope): ReadonlyArray<Basis> =>
  facts.flatMap((fact) => {
    const value = showFact(fact, activity, notice.vocabulary)
    return value === undefined ? [] : [{ fact, name: nameOfFact(fact, notice.vocabulary), value }]
  })
