import { isOnKinds } from "../time/dayKinds.ts"
import { and } from "../Truth.ts"
import { intervalByValue, valuesIn } from "./byValue.ts"
import { isHeldTogether } from "./heldTogether.ts"
import { isBeside } from "./hosts.ts"
import type { Wide } from "./Wide.ts"

/** What judges requirements that few notices have. */
export const wideNumbers: Wide = {
  byValue: (by, entries, unread) =>
    intervalByValue(
      by,
      entries.map(({ amount, record, truth }) => ({ amount, truth, values: valuesIn(by, record) })),
      unread
    ),
  together: isHeldTogether,
  ofHosts: ({ beside, together }, activity, given) =>
    and(
      together === undefined ? true : isHeldTogether(together, activity, given),
      beside === undefined ? true : isBeside(beside, activity, given.unitById.get(activity.host))
    )
}

/**
 * What a page hands to `judge` if its rules ask for kinds of days, different values, or several hosts.
 *
 * @example
 * ```ts
 * import { wide } from "@kepu/core/judge"
 *
 * console.log(typeof wide) // object
 * ```
 */
export const wide = { onKinds: isOnKinds, wide: wideNumbers }
