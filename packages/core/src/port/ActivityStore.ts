import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Condition } from "../condition/Condition.ts"
import type { Notice } from "../notice/Notice.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import type { Ledger, RecordKey } from "./Ledger.ts"
import type { RegisterName } from "./Register.ts"
import type { Change, StoredRecord } from "./StoredRecord.ts"
import type { StoreError } from "./StoreError.ts"
import type { Write } from "./Write.ts"

/** Where a page begins and how many it holds at most: 1 to `limits.page`. */
export interface PageOptions<Cursor> {
  /** The page begins after this one; at the first without it. */
  readonly after?: Cursor | undefined
  readonly size: number
}

/** Where a page of a register begins, how many records it holds at most, and whether it has removed ones. */
export interface RecordPageOptions extends PageOptions<RecordKey> {
  /** Also those that were removed. */
  readonly withRemoved?: boolean | undefined
}

/** Some of the items, and where to go on; without `next` they were the last. */
export interface Page<Item, Cursor> {
  readonly items: ReadonlyArray<Item>
  readonly next?: Cursor
}

/** A question to the activities: a condition, and what it is asked against. */
export interface Search extends PageOptions<RecordKey> {
  readonly where: Condition
  /** The notice of the ledger. */
  readonly notice: Notice
  readonly asOf: Instant
}

/** With whose rights records are written. */
export interface WriteOptions {
  /** The unit with whose rights it is done (`rights`); with those of the office if none is named. */
  readonly as?: UnitId | undefined
}

/** Changes after a cursor, and the cursor to go on from: the same one where there is nothing new. */
export interface Feed {
  readonly changes: ReadonlyArray<Change>
  readonly cursor: number
}

/**
 * Keeps the records of ledgers between reporting and assessment (存储).
 *
 * Every call is about one ledger and sees it as it is after whole transactions. Records stand in the order of the
 * code points of their keys, changes in the order of their sequence.
 */
export interface Service {
  /** The ledgers in which something was ever written, by region and notice. */
  readonly ledgers: Effect.Effect<ReadonlyArray<Ledger>, StoreError>
  /** The sequence of the ledger's last change; 0 before the first. */
  readonly sequence: (ledger: Ledger) => Effect.Effect<number, StoreError>
  /** The records with these keys in order of the keys, removed ones included; keys without a record are left out. */
  readonly read: <R extends RegisterName>(
    ledger: Ledger,
    register: R,
    keys: ReadonlyArray<RecordKey>
  ) => Effect.Effect<ReadonlyArray<StoredRecord<R>>, StoreError>
  /** A page of a register. */
  readonly page: <R extends RegisterName>(
    ledger: Ledger,
    register: R,
    options: RecordPageOptions
  ) => Effect.Effect<Page<StoredRecord<R>, RecordKey>, StoreError>
  /** A page of the activities for which a condition is certainly true, as `holds` says. */
  readonly find: (
    ledger: Ledger,
    search: Search
  ) => Effect.Effect<Page<StoredRecord<"activities">, RecordKey>, StoreError>
  /** A page of what was done to a record, by version; `next` is the version after which to go on. */
  readonly history: <R extends RegisterName>(
    ledger: Ledger,
    register: R,
    key: RecordKey,
    options: PageOptions<number>
  ) => Effect.Effect<Page<Change<R>, number>, StoreError>
  /** What was done in the ledger after a sequence number; a reader that goes on from each cursor misses nothing. */
  readonly changes: (ledger: Ledger, options: PageOptions<number>) => Effect.Effect<Feed, StoreError>
  /**
   * Does all of the writes in their order, or none. With `as`, whether the unit may make them is looked at in the same
   * transaction and before the versions, so a conflict never tells a unit what is another's. Answers with the records as they then are, one for each write.
   * When it answers, they outlive a crash, as far as the store outlives the process at all.
   */
  readonly write: (
    ledger: Ledger,
    writes: ReadonlyArray<Write>,
    options?: WriteOptions
  ) => Effect.Effect<ReadonlyArray<StoredRecord>, StoreError>
  /**
   * All that is reported, as it is at one moment. A register that a portfolio may lack is there if it is `kept` or
   * has a record.
   */
  readonly portfolio: (ledger: Ledger) => Effect.Effect<Portfolio, StoreError>
}

/**
 * The tag by which a program of Effect asks for its store. `Service` says what a store does.
 *
 * @example
 * ```ts
 * import { ActivityStore } from "@kepu/core/port"
 * import * as Effect from "effect/Effect"
 *
 * const held = Effect.gen(function* () {
 *   const store = yield* ActivityStore
 *   return (yield* store.ledgers).length
 * })
 * // The stores of `storage` are layers that it is provided with.
 * console.log(Effect.isEffect(held)) // true
 * ```
 */
export class ActivityStore extends Context.Service<ActivityStore, Service>()("@kepu/core/port/ActivityStore") {}
