import type { Condition } from "../condition/Condition.ts"
import { meets } from "../condition/meets.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { cameBefore } from "../requirement/arrivals.ts"
import type { Case } from "../requirement/Case.ts"

/** How documents came that are not enough: none did; all too early or too late; or in time, but too few or not as asked. */
export type Arrival = "none" | "early" | "late" | "otherwise"

interface Days {
  readonly from?: number
  readonly late: number
  readonly having?: Condition | undefined
}

/**
 * How documents came that should have come from an instant on and before another one. Where some came that have what is
 * asked of each (`having`), it is told of these: who sent the document again as it should be is not to put it right.
 */
export const howItCame = (
  all: ReadonlyArray<Submission>,
  { from = Number.NEGATIVE_INFINITY, having, late }: Days,
  given: Case
): Arrival => {
  const right = all.filter((one) => having === undefined || meets(having, one) !== false)
  const came = right.length > 0 ? right : all
  if (came.length === 0) return "none"
  const isLate = (one: Submission): boolean => cameBefore(late, one, given) === false
  if (!came.every((one) => isLate(one) || cameBefore(from, one, given) === true)) return "otherwise"
  return came.some(isLate) ? "late" : "early"
}
