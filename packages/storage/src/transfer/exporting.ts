import {
  ActivityStore,
  type Ledger,
  type RecordKey,
  type RegisterName,
  registerNames,
  type StoreError,
  type StoredRecord,
  type Change
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { head, writeLine } from "./Line.ts"

const pageSize = 1000

const historyOf = Effect.fnUntraced(function* (ledger: Ledger, record: StoredRecord) {
  const store = yield* ActivityStore
  const all: Array<Change> = []
  let after: number | undefined
  do {
    const page: { readonly items: ReadonlyArray<Change>; readonly next?: number } = yield* store.history(
      ledger,
      record.register,
      record.key,
      { after, size: pageSize }
    )
    all.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return all
})

/** The line of a record as it was after a change of its ledger; none if it came later. */
const lineAt = Effect.fnUntraced(function* (ledger: Ledger, record: StoredRecord, moment: number) {
  const all = record.version === 1 ? [record] : yield* historyOf(ledger, record)
  const history = all.filter(({ sequence }) => sequence <= moment)
  return history.length === 0 ? [] : [writeLine(ledger, record.key, record.register, history)]
})

const registerLines = (
  ledger: Ledger,
  register: RegisterName,
  moment: number
): Stream.Stream<string, StoreError, ActivityStore> =>
  Stream.paginate<RecordKey | undefined, string, StoreError, ActivityStore>(
    undefined,
    Effect.fnUntraced(function* (after) {
      const store = yield* ActivityStore
      const page = yield* store.page(ledger, register, { after, size: pageSize, withRemoved: true })
      const lines = yield* Effect.forEach(page.items, (record) => lineAt(ledger, record, moment))
      return [lines.flat(), Option.fromUndefinedOr(page.next)] as const
    })
  )

const ledgerLines = (ledger: Ledger) =>
  Stream.unwrap(
    Effect.map(
      ActivityStore.use((store) => store.sequence(ledger)),
      (moment) =>
        Stream.flatMap(Stream.fromIterable(registerNames), (register) => registerLines(ledger, register, moment))
    )
  )

/**
 * All that a store holds, as lines: by ledger, register and key, so that the same contents are the same bytes. Each
 * ledger is as it was at one moment, whatever is written meanwhile.
 *
 * @example
 * ```ts
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { exportLines } from "@kepu/storage/transfer"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * // A store in which nothing is kept: the first line alone.
 * const lines = await Effect.runPromise(Effect.provide(Stream.runCollect(exportLines), MemoryActivityStore.layer))
 * console.log(lines.join("").trimEnd()) // {"format":"kepu.store/1"}
 * ```
 */
export const exportLines: Stream.Stream<string, StoreError, ActivityStore> = Stream.concat(
  Stream.succeed(head),
  Stream.flatMap(Stream.fromIterableEffect(ActivityStore.use((store) => store.ledgers)), ledgerLines)
)
