import { type Scope, windowOf } from "../condition/Scope.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { startOfDay } from "../time/civil.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"

/** The first instant, in milliseconds, at which the time has run out; `Infinity` where the notice sets no limit. */
export const runsOutAt = (limit: TimeLimit, scope: Scope<Rulebook>): number => {
  switch (limit._tag) {
    case "WindowEnd":
      return startOfDay(windowOf(scope, limit.window).end, scope.notice.zone, 1)
    case "Until":
      return firstLateInstant(limit.deadline)
    case "NoLimit":
      return Number.POSITIVE_INFINITY
  }
}
