import type { Notice } from "../notice/Notice.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import { requirementOf } from "./lower.ts"
import { limitsOf } from "./partsOf.ts"
import { startOfDay } from "../time/civil.ts"
import { runsOutAt } from "./runsOut.ts"

/** The moments, in milliseconds, from `from` on and before `until`. */
export interface Steady {
  readonly from: number
  readonly until: number
}

/**
 * The moments around that of the scope at which every finding is the same: no limit of the notice passes between them,
 * the day does not change where the notice holds, and nothing arrives. Only the submissions of a portfolio are dated.
 */
export const steadyAround = (scope: Scope<Notice>, { submissions = [] }: Pick<Portfolio, "submissions">): Steady => {
  const { asOf, notice, today } = scope
  let from = startOfDay(today, notice.zone)
  let until = startOfDay(today, notice.zone, 1)
  const turnsAt = (moment: number): void => {
    if (moment > asOf) until = Math.min(until, moment)
    else from = Math.max(from, moment)
  }
  for (const { rules } of notice.clauses)
    for (const rule of rules)
      for (const limit of limitsOf(requirementOf(rule, notice))) turnsAt(runsOutAt(limit, scope))
  for (const time of new Set(submissions.flatMap(({ receivedAt }) => receivedAt ?? [])))
    turnsAt(spanOf(time, notice.zone).first)
  return { from, until }
}
