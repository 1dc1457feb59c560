import * as Effect from "effect/Effect"
import { storeError, type StoreError, TooLarge } from "./StoreError.ts"

/**
 * What every store takes at once, so that no call needs more memory than a small machine has.
 *
 * @example
 * ```ts
 * import { limits } from "@kepu/core/port"
 *
 * console.log(limits.writes, limits.depth) // 10000 32
 * ```
 */
export const limits = {
  /** Writes of one transaction. */
  writes: 10_000,
  /** Records, changes or activities of one page. */
  page: 10_000,
  /** A record's value as JSON, in UTF-16 units. */
  record: 16_000_000,
  /** Questions and joints of one condition, and the words and terms in their lists. */
  condition: 500,
  /** Conditions within conditions: engines nest what they compare by the call stack. */
  depth: 32
} as const

/** `TooLarge` above the limit. */
export const excess = (what: keyof typeof limits, size: number): StoreError | undefined =>
  size <= limits[what] ? undefined : storeError(new TooLarge({ what, size, most: limits[what] }))

/**
 * Fails with `TooLarge` above the limit.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { within } from "@kepu/core/port"
 *
 * console.log(Effect.runSync(Effect.exit(within("writes", 20_000)))._tag) // Failure
 * ```
 */
export const within = (what: keyof typeof limits, size: number): Effect.Effect<void, StoreError> => {
  const error = excess(what, size)
  return error === undefined ? Effect.void : Effect.fail(error)
}

/**
 * Fails with `TooLarge` if a page of this size cannot be asked for.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { pageSize } from "@kepu/core/port"
 *
 * console.log(Effect.runSync(Effect.exit(pageSize(1_000_000)))._tag) // Failure
 * ```
 */
export const pageSize = (size: number): Effect.Effect<void, StoreError> =>
  Number.isInteger(size) && size >= 1
    ? within("page", size)
    : Effect.fail(storeError(new TooLarge({ what: "page", size: 0, most: limits.page })))
