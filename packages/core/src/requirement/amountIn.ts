import { valueOf } from "../condition/valueOf.ts"
import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { SumFact } from "./Requirement.ts"

/** For how much a record counts: as one or, where a sum is asked for, for what its fact says; `undefined` if not known. */
export const amountIn = (sum: SumFact | undefined, record: Declaring): number | undefined => {
  if (sum === undefined) return 1
  const value = valueOf(sum, record)
  return typeof value === "number" ? value : undefined
}
