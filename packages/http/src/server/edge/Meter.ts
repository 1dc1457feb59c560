import * as Effect from "effect/Effect"
import { fill, localized } from "@kepu/core/text"
import { RateLimited } from "../../api/problem/problems.ts"

/** So many at once, and so many that come back every second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

const tooMany = localized("请求过于频繁，请 {seconds} 秒后再试", "too many requests: try again in {seconds} seconds")

/** How many callers are remembered; who has been away longest is forgotten, that is, starts anew. */
const remembered = 10_000

/**
 * A bucket of tokens for each key: `burst` of them at once, `perSecond` back every second. It is our own as effect's
 * memory store never forgets a key, and keys come from outside. Time is monotonic: a clock that is set back would lock
 * callers out for as long, and one that is set forward would let everybody in.
 */
export const makeMeter = (
  { burst, perSecond }: Allowance,
  monotonic: () => number = () => performance.now(),
  message = tooMany
) => {
  const buckets = new Map<string, { left: number; at: number }>()
  const leftOf = (key: string, now: number): number => {
    const { at, left } = buckets.get(key) ?? { left: burst, at: now }
    return Math.min(burst, left + ((now - at) * perSecond) / 1000)
  }
  const keep = (key: string, left: number, at: number): void => {
    buckets.delete(key)
    buckets.set(key, { left, at })
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!)
  }
  return {
    /** Takes so many tokens, also where there are fewer: it is not refused, but what comes next is. */
    owe: (key: string, count: number): Effect.Effect<void> =>
      Effect.sync(() => {
        const now = monotonic()
        keep(key, leftOf(key, now) - count, now)
      }),
    /** Takes so many tokens, or fails with the time after which there are as many. */
    take: (key: string, wanted = 1): Effect.Effect<void, RateLimited> =>
      Effect.suspend(() => {
        // More than all of them there never are.
        const count = Math.min(wanted, burst)
        const now = monotonic()
        const filled = leftOf(key, now)
        keep(key, filled < count ? filled : filled - count, now)
        if (filled >= count) return Effect.void
        const seconds = Math.max(1, Math.ceil((count - filled) / perSecond))
        return Effect.fail(new RateLimited({ retryAfter: seconds, message: fill(message, { seconds }) }))
      })
  }
}
