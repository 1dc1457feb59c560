import type { ActivityStore, Ledger, StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"

/** Milliseconds for which the number of a ledger's last change is taken as known. */
const fresh = 100

/** Ledgers of which it is remembered. */
const remembered = 1000

/** Whether there is something after a cursor in a ledger. */
export type News = (ledger: Ledger, cursor: number) => Effect.Effect<boolean, StoreError>

/**
 * Looks for news for all streams of a ledger together: the store is asked ten times a second for each ledger, and not
 * four times for each of thousands of readers.
 */
export const makeNews = ({ sequence }: Pick<ActivityStore["Service"], "sequence">): News => {
  const known = new Map<string, { readonly at: number; readonly last: number }>()
  return (ledger, cursor) =>
    Effect.suspend(() => {
      const id = `${ledger.region} ${ledger.notice}`
      const now = performance.now()
      const found = known.get(id)
      if (found !== undefined && now - found.at < fresh) return Effect.succeed(found.last > cursor)
      return Effect.map(sequence(ledger), (last) => {
        if (known.size >= remembered) known.clear()
        known.set(id, { at: now, last })
        return last > cursor
      })
    })
}
