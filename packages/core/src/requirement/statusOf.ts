import type { Status } from "./Status.ts"
import type { Truth } from "../Truth.ts"

/** A status that no person has to decide. */
export type StatusByFacts = Exclude<Status, "judgement">

/**
 * The status that follows from the three things that every form asks: does the rule apply, is what it asks for
 * fulfilled, is there still time.
 *
 * Fulfilling it counts only where the rule is known to apply: otherwise more facts could take `met` back.
 */
export const statusOf = (applies: Truth, fulfilled: Truth, inTime: boolean): StatusByFacts => {
  if (applies === false) return "not-applicable"
  if (applies === undefined || fulfilled === undefined) return "undetermined"
  if (fulfilled) return "met"
  return inTime ? "pending" : "unmet"
}
