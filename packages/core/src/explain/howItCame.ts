import type { Submission } from "../portfolio/Submission.ts"
import { cameBefore } from "../requirement/arrivals.ts"
import type { Case } from "../requirement/Case.ts"

/** How documents came that are not enough: none did; all too early or too late; or in time, but too few or not as asked. */
export type Arrival = "none" | "early" | "late" | "otherwise"

/** How documents came that should have come from an instant on and before another one. */
export const howItCame = (
  came: ReadonlyArray<Submission>,
  { from = Number.NEGATIVE_INFINITY, late }: { readonly from?: number; readonly late: number },
  given: Case
): Arrival => {
  if (came.length === 0) return "none"
  const early = came.filter((one) => cameBefore(from, one, given) === true)
  const tooLate = came.filter((one) => cameBefore(late, one, given) === false)
  if (early.length + tooLate.length < came.length) return "otherwise"
  return tooLate.length > 0 ? "late" : "early"
}
