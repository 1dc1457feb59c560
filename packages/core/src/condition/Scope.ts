import type { Names, Terms } from "./Terms.ts"
import { fromMillis, toMillis } from "../time/millis.ts"
import { isOnKinds } from "../time/dayKinds.ts"
import type { Instant } from "../time/Instant.ts"
import type { PlainDate } from "../time/PlainDate.ts"

/** What a condition is asked against: a notice, and the moment for which the answer is wanted. */
export interface Scope<N extends Terms = Names> {
  readonly notice: N
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number
  /** The calendar day of `asOf` in the notice's zone. */
  readonly today: PlainDate
  /** Tells kinds of days, which are not known without it; a page whose rules ask for none does not carry it. */
  readonly onKinds?: typeof isOnKinds
}

/** A scope for conditions that ask for no kind of days. */
export const scopeUnder = <N extends Terms>(notice: N, asOf: Instant): Scope<N> => {
  const millis = toMillis(asOf)
  return { notice, asOf: millis, today: fromMillis(millis, notice.zone).slice(0, 10) as PlainDate }
}

/**
 * A scope for any condition. `today` is the day of `asOf` in the notice's zone.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { scopeOf } from "@kepu/core/condition"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(scopeOf(notice, "2023-09-20T20:00:00Z" as Instant).today) // 2023-09-21
 * ```
 */
export const scopeOf = <N extends Terms>(notice: N, asOf: Instant): Scope<N> => ({
  ...scopeUnder(notice, asOf),
  onKinds: isOnKinds
})

/** The entry of a list of the notice; that it is there was checked when the notice was decoded. */
export const declared = <A extends { readonly id: string }>(list: ReadonlyArray<A>, id: string): A => {
  const found = list.find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`${id} is not declared`)
  return found
}

export const windowOf = <N extends Terms>({ notice }: Scope<N>, id: string): N["windows"][number] =>
  declared(notice.windows, id)
