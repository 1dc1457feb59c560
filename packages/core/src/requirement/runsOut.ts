import { type Scope, windowOf } from "../condition/Scope.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { startOfDay } from "../time/civil.ts"
import type { Demand } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"

const windowEnds = new WeakMap<Judgeable, Map<string, number>>()

/** The end of a window; worked out once, as a notice never changes. */
const endOf = (window: string, scope: Scope<Judgeable>): number => {
  const { notice } = scope
  const own = windowEnds.get(notice) ?? new Map<string, number>()
  windowEnds.set(notice, own)
  const end = own.get(window) ?? startOfDay(windowOf(scope, window).end, notice.zone, 1)
  own.set(window, end)
  return end
}

/** The first instant, in milliseconds, at which the time has run out; `Infinity` where the notice sets no limit. */
export const runsOutAt = (limit: TimeLimit, scope: Scope<Judgeable>): number => {
  switch (limit._tag) {
    case "WindowEnd":
      return endOf(limit.window, scope)
    case "Until":
      return firstLateInstant(limit.deadline)
    case "NoLimit":
    case "Open":
      return Number.POSITIVE_INFINITY
  }
}

/** Whether there is still time at the moment of the scope; a limit that is absent leaves none. */
export const isInTime = (limit: TimeLimit | undefined, scope: Scope<Judgeable>): boolean =>
  limit !== undefined && scope.asOf < runsOutAt(limit, scope)

/** How long there is time for a demand of a rule; none where it is asked at once. */
export const limitFor = (
  { atOnce, limit: own }: Pick<Demand, "atOnce" | "limit">,
  limit: TimeLimit | undefined
): TimeLimit | undefined => (atOnce ? undefined : (own ?? limit))
