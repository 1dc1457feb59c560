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

const linesOf = (ledger: Ledger, records: ReadonlyArray<StoredRecord>) =>
  Effect.forEach(records, (record) =>
    Effect.map(record.version === 1 ? Effect.succeed([record]) : historyOf(ledger, record), (history) =>
      writeLine(ledger, record.key, record.register, history)
    )
  )

const registerLines = (ledger: Ledger, register: RegisterName): Stream.Stream<string, StoreError, ActivityStore> =>
  Stream.paginate<RecordKey | undefined, string, StoreError, ActivityStore>(
    undefined,
    Effect.fnUntraced(function* (after) {
      const store = yield* ActivityStore
      const page = yield* store.page(ledger, register, { after, size: pageSize, withRemoved: true })
      return [yield* linesOf(ledger, page.items), Option.fromUndefinedOr(page.next)] as const
    })
  )

/** All that a store holds, as lines: by ledger, register and key, so that the same contents are the same bytes. */
export const exportLines: Stream.Stream<string, StoreError, ActivityStore> = Stream.concat(
  Stream.succeed(head),
  Stream.unwrap(
    Effect.map(
      Effect.flatMap(ActivityStore, (store) => store.ledgers),
      (ledgers) =>
        Stream.fromIterable(ledgers.flatMap((ledger) => registerNames.map((register) => ({ ledger, register })))).pipe(
          Stream.flatMap(({ ledger, register }) => registerLines(ledger, register))
        )
    )
  )
)
