import {
  type Change,
  type Feed,
  limits,
  type Page,
  type RecordKey,
  type StoredRecord,
  type StoreError
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { type Reach, seenChanges, seenOf } from "./Reach.ts"

/** Records that are read at once: so few that what they take is bounded, whatever size they have. */
const batch = 200

interface Asked<Cursor> {
  readonly after?: Cursor | undefined
  readonly size: number
}

/** How many are read at once for so many; what is not allowed is left to the store, which refuses it. */
const atOnce = (size: number): number => (size > batch && size <= limits.page ? batch : size)

const sizeOf = (item: unknown): number => JSON.stringify(item).length

/** As many of the first items as fit into so many UTF-16 units of JSON, and at least one. */
const fitting = <A>(items: ReadonlyArray<A>, most: number): ReadonlyArray<A> => {
  let total = 0
  const end = items.findIndex((item, n) => (total += sizeOf(item)) > most && n > 0)
  return end < 0 ? items : items.slice(0, end)
}

/**
 * A page of what a caller sees, filled from as many reads of the store as that takes: it is short only where nothing
 * more is to be seen, or where more would be larger than `most`.
 */
export const filledPage = Effect.fnUntraced(function* <A extends StoredRecord>(
  reach: Reach,
  { after, size }: Asked<RecordKey>,
  most: number,
  read: (asked: Asked<RecordKey>) => Effect.Effect<Page<A, RecordKey>, StoreError>
) {
  const seen: Array<A> = []
  let from = after
  let total = 0
  do {
    const { items, next } = yield* read({ after: from, size: atOnce(size) })
    for (const item of seenOf(reach, items)) {
      seen.push(item)
      total += sizeOf(item)
    }
    from = next
  } while (from !== undefined && total <= most && (reach.seesAll ? seen.length < size : seen.length <= size))
  const items = fitting(seen.slice(0, size), most)
  const last = items.at(-1)
  const isMore = from !== undefined || items.length < seen.length
  if (last === undefined || !isMore) return { items }
  return { items, next: last.key }
})

/**
 * The next changes that a caller sees: none only where there are none, however many others there are before them, and
 * no more than fit into `most`.
 */
export const filledFeed = Effect.fnUntraced(function* (
  reach: Reach,
  { after = 0, size }: Asked<number>,
  most: number,
  read: (asked: Asked<number>) => Effect.Effect<Feed, StoreError>
) {
  let cursor = after
  const seen: Array<Change> = []
  let total = 0
  do {
    const left = size - seen.length
    const feed = yield* read({ after: cursor, size: atOnce(left) })
    if (feed.cursor === cursor) break
    for (const change of feed.changes) {
      const [shown] = seenChanges(reach, [change])
      const length = shown === undefined ? 0 : sizeOf(shown)
      if (seen.length > 0 && total + length > most) return { changes: seen, cursor }
      total += length
      cursor = change.sequence
      if (shown !== undefined) seen.push(shown)
    }
    cursor = Math.max(cursor, feed.changes.at(-1)?.sequence ?? cursor)
  } while (seen.length < size)
  return { changes: seen, cursor }
})
