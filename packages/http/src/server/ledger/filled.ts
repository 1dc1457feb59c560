import type { Change, Feed, Page, RecordKey, StoredRecord, StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { type Reach, seenChanges, seenOf } from "./Reach.ts"

/** Records that are looked through at once for those that are seen. */
const batch = 500

interface Asked<Cursor> {
  readonly after?: Cursor | undefined
  readonly size: number
}

/**
 * A page of what a caller sees, filled from as many pages of the store as that takes: it is short only where nothing
 * more is to be seen.
 */
export const filledPage = Effect.fnUntraced(function* <A extends StoredRecord>(
  reach: Reach,
  { after, size }: Asked<RecordKey>,
  read: (asked: Asked<RecordKey>) => Effect.Effect<Page<A, RecordKey>, StoreError>
) {
  // A size that is not allowed is refused by the store.
  const first = yield* read({ after, size })
  const seen = [...seenOf(reach, first.items)]
  if (reach.seesAll) return { ...first, items: seen }
  let from = first.next
  while (from !== undefined && seen.length <= size) {
    const { items, next } = yield* read({ after: from, size: Math.max(size, batch) })
    seen.push(...seenOf(reach, items))
    from = next
  }
  const items = seen.slice(0, size)
  const last = items.at(-1)
  return seen.length > size && last !== undefined ? { items, next: last.key } : { items }
})

/** The next changes that a caller sees: none only where there are none, however many others there are before them. */
export const filledFeed = Effect.fnUntraced(function* (
  reach: Reach,
  { after = 0, size }: Asked<number>,
  read: (asked: Asked<number>) => Effect.Effect<Feed, StoreError>
) {
  let cursor = after
  let seen: ReadonlyArray<Change> = []
  do {
    const feed = yield* read({ after: cursor, size })
    seen = seenChanges(reach, feed.changes)
    if (feed.cursor === cursor) break
    cursor = feed.cursor
  } while (seen.length === 0)
  return { changes: seen, cursor }
})
