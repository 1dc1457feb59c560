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
import type { RateLimited } from "../../api/problem/problems.ts"
import { type Further as Turn, inTurns } from "./inTurns.ts"
import { type Reach, seenChange, seenRecord } from "./Reach.ts"

/** Records that are read at once: so few that what they take is bounded, whatever size they have. */
const batch = 50

interface Asked<Cursor> {
  readonly after?: Cursor | undefined
  readonly size: number
}

/** How many are read at once for so many; what is not allowed is left to the store, which refuses it. */
const atOnce = (size: number): number => (size > batch && size <= limits.page ? batch : size)

const sizeOf = (item: unknown): number => JSON.stringify(item).length

/** The first of some records, as many as there may be and as fit into so many UTF-16 units of JSON, and at least one. */
export const pageOf = <A extends StoredRecord>(
  records: Iterable<A>,
  { most, size }: { readonly most: number; readonly size: number }
): { readonly items: ReadonlyArray<A>; readonly next?: A["key"] } => {
  const items: Array<A> = []
  let total = 0
  for (const record of records) {
    total += sizeOf(record)
    const last = items.at(-1)
    if (last !== undefined && (items.length === size || total > most)) return { items, next: last.key }
    items.push(record)
  }
  return { items }
}

/** How every read but the first of a request is done: after others, and at the caller's cost. */
type Further = Turn<StoreError, RateLimited> & Turn<never, RateLimited>

/** What of an item a caller sees, if anything, and from which of them one goes on. */
interface Seeing<A, Cursor> {
  readonly see: (item: A) => A | undefined
  readonly seesAll: boolean
  readonly cursorOf: (item: A) => Cursor
}

/** Pages of records, and of the history of one. */
export const seeingRecords = <A extends StoredRecord>(reach: Reach): Seeing<A, RecordKey> => ({
  see: (record) => seenRecord(reach, record),
  seesAll: reach.seesAll,
  cursorOf: ({ key }) => key
})
export const seeingChanges = <A extends Change>(reach: Reach): Seeing<A, number> => ({
  see: (change) => seenChange(reach, change),
  seesAll: reach.seesAll,
  cursorOf: ({ version }) => version
})

/**
 * A page of what a caller sees, filled from as many reads of the store as that takes: it is short only where nothing
 * more is to be seen, or where more would be larger than `most`.
 */
export const filledPage = Effect.fnUntraced(function* <A extends StoredRecord, Cursor extends string | number>(
  { cursorOf, see, seesAll }: Seeing<A, Cursor>,
  { after, size }: Asked<Cursor>,
  most: number,
  read: (asked: Asked<Cursor>) => Effect.Effect<Page<A, Cursor>, StoreError>,
  further: Further
) {
  const items: Array<A> = []
  const inTurn = inTurns<RateLimited>(further)
  let from = after
  let total = 0
  let isFirst = true
  do {
    const reading = read({ after: from, size: atOnce(size) })
    const { items: some, next } = yield* isFirst ? reading : further(reading)
    isFirst = false
    for (const one of some) {
      const { item, size: length } = yield* inTurn(() => see(one))
      if (item === undefined) continue
      total += length
      const last = items.at(-1)
      if (last !== undefined && (items.length === size || total > most)) return { items, next: cursorOf(last) }
      items.push(item)
    }
    from = next
    // Who sees all need not read on to know that there is more.
    if (seesAll && from !== undefined && items.length === size) return { items, next: cursorOf(items[size - 1]!) }
  } while (from !== undefined)
  return { items }
})

/**
 * The next changes that a caller sees: none only where there are none, however many others there are before them, and
 * no more than fit into `most`.
 */
export const filledFeed = Effect.fnUntraced(function* (
  reach: Reach,
  { after = 0, size }: Asked<number>,
  most: number,
  read: (asked: Asked<number>) => Effect.Effect<Feed, StoreError>,
  further: Further
) {
  let cursor = after
  const seen: Array<Change> = []
  const inTurn = inTurns<RateLimited>(further)
  let total = 0
  let isFirst = true
  do {
    const left = size - seen.length
    const reading = read({ after: cursor, size: atOnce(left) })
    const feed = yield* isFirst ? reading : further(reading)
    isFirst = false
    if (feed.cursor === cursor) break
    for (const change of feed.changes) {
      const { item: shown, size: length } = yield* inTurn(() => seenChange(reach, change))
      if (seen.length > 0 && total + length > most) return { changes: seen, cursor }
      total += length
      cursor = change.sequence
      if (shown !== undefined) seen.push(shown)
    }
    cursor = Math.max(cursor, feed.changes.at(-1)?.sequence ?? cursor)
  } while (seen.length < size)
  return { changes: seen, cursor }
})
