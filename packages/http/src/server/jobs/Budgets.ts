import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import { RateLimited } from "../../api/problem/problems.ts"

const spent = localized(
  "您的请求近来耗用过多，请 {seconds} 秒后再试",
  "your requests have cost too much of late: try again in {seconds} seconds"
)

/** How many callers are remembered; who has been away longest is forgotten, that is, starts anew. */
const remembered = 10_000

/** Milliseconds of work that a caller may use at once, and how many of them come back every second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** What callers have left of their allowance. What is charged is known afterwards only, so it may become less than nothing. */
export const makeBudgets = ({ burst, perSecond }: Allowance) => {
  const budgets = new Map<string, { readonly left: number; readonly at: number }>()
  const leftOf = (caller: string, now: number): number => {
    const { at, left } = budgets.get(caller) ?? { at: now, left: burst }
    return Math.min(burst, left + ((now - at) * perSecond) / 1000)
  }
  return {
    /** What a caller has left at the moment; less than nothing where the last work took more than there was. */
    leftOf: (caller: string): number => leftOf(caller, performance.now()),
    /** Fails where nothing is left, with the time after which there is something. */
    mustAfford: (caller: string): Effect.Effect<void, RateLimited> =>
      Effect.suspend(() => {
        const left = leftOf(caller, performance.now())
        if (left > 0) return Effect.void
        const seconds = Math.max(1, Math.ceil((1 - left) / perSecond))
        return Effect.fail(new RateLimited({ retryAfter: seconds, message: fill(spent, { seconds }) }))
      }),
    charge: (caller: string, millis: number): void => {
      const now = performance.now()
      const left = leftOf(caller, now) - millis
      budgets.delete(caller)
      budgets.set(caller, { left, at: now })
      if (budgets.size > remembered) budgets.delete(budgets.keys().next().value!)
    }
  }
}
