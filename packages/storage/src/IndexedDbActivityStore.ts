import { holds, scopeOf } from "@kepu/core/condition"
import {
  ActivityStore,
  assemble,
  byCodePoint,
  type Change,
  checkCondition,
  isLive,
  isStorable,
  type Ledger,
  type Page,
  pageSize,
  plan,
  portfolioRegisters,
  type Reading,
  recordOf,
  type Ref,
  type RegisterName,
  type Service,
  type StoredRecord,
  type StoreError,
  type Write,
  type WriteOptions
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { answer, open, transact } from "./indexeddb/database.ts"
import {
  changeInRow,
  changeRow,
  type ChangeRow,
  type LedgerRow,
  placeOf,
  recordIn,
  recordRow,
  type RecordRow,
  target
} from "./indexeddb/rows.ts"

/** How many rows are looked at at once, so that a search needs little memory. */
const batch = 1_000

/** Everything under a key that begins like this: an array sorts after all else that may follow. */
const under = (...start: ReadonlyArray<IDBValidKey>): IDBKeyRange => IDBKeyRange.bound([...start], [...start, []])

/** The same, after one place. */
const beyond = (start: ReadonlyArray<IDBValidKey>, after: IDBValidKey | undefined): IDBKeyRange =>
  after === undefined ? under(...start) : IDBKeyRange.bound([...start, after], [...start, []], true)

const pageOf = <Item, Cursor>(
  items: ReadonlyArray<Item>,
  size: number,
  cursorOf: (item: Item) => Cursor
): Page<Item, Cursor> =>
  items.length > size ? { items: items.slice(0, size), next: cursorOf(items[size - 1]!) } : { items }

const make = Effect.fnUntraced(function* (name: string): Effect.fn.Return<Service, StoreError, Scope.Scope> {
  const database = yield* open(name)
  const turn = Semaphore.makeUnsafe(1)

  const sequence = (ledger: Ledger) =>
    transact(database, "readonly", ["ledgers"], async (store) => sequenceIn(store("ledgers"), ledger))

  const read = <R extends RegisterName>(ledger: Ledger, register: R, keys: ReadonlyArray<string>) =>
    transact(database, "readonly", ["records"], async (store) => {
      const sorted = [...new Set(keys)].filter(isStorable).toSorted(byCodePoint)
      const rows: ReadonlyArray<RecordRow | undefined> = await Promise.all(
        sorted.map((key) => answer(store("records").get([ledger.region, ledger.notice, register, placeOf(key)])))
      )
      return rows.flatMap((row) => (row === undefined ? [] : [recordIn(register, row)]))
    })

  /** The first records after a place that are wanted, one more than `size` if there are more. */
  const scan = <R extends RegisterName>(
    ledger: Ledger,
    register: R,
    { after, size }: { readonly after?: string | undefined; readonly size: number },
    wanted: (record: StoredRecord<R>) => boolean
  ) =>
    transact(database, "readonly", ["records"], async (store) => {
      const found: Array<StoredRecord<R>> = []
      const from = async (place: IDBValidKey | undefined): Promise<void> => {
        const range = beyond([ledger.region, ledger.notice, register], place)
        const rows: ReadonlyArray<RecordRow> = await answer(store("records").getAll(range, batch))
        found.push(...rows.map((row) => recordIn(register, row)).filter(wanted))
        if (rows.length === batch && found.length <= size) await from(rows.at(-1)!.place)
      }
      await from(after === undefined ? undefined : placeOf(after))
      return pageOf(found, size, ({ key }) => key)
    })

  const pointingAt = (ledger: Ledger, ref: Ref) =>
    transact(database, "readonly", ["records"], async (store) => {
      const rows: ReadonlyArray<RecordRow> = await answer(
        store("records").index("pointsAt").getAll(target(ledger, ref))
      )
      return rows.map((row): Ref => recordIn(row.register, row))
    })

  const recordsAt = (ledger: Ledger, refs: ReadonlyArray<Ref>) =>
    Effect.map(
      Effect.forEach(new Set(refs.map(({ register }) => register)), (register) => {
        const keys = refs.filter((ref) => ref.register === register).map(({ key }) => key)
        return read(ledger, register, keys)
      }),
      (found) => found.flat() as ReadonlyArray<StoredRecord>
    )

  /** Adds the changes if nothing has been added since the sequence that they follow. */
  const append = (ledger: Ledger, after: number, changes: ReadonlyArray<Change>) =>
    transact(database, "readwrite", ["ledgers", "records", "changes"], async (store) => {
      if ((await sequenceIn(store("ledgers"), ledger)) !== after) return false
      const row: LedgerRow = { ...ledger, sequence: after + changes.length }
      // A request that fails ends the transaction, so none of them has to be waited for.
      store("ledgers").put(row)
      for (const change of changes) {
        store("changes").add(changeRow(ledger, change))
        store("records").put(recordRow(ledger, recordOf(change)))
      }
      return true
    })

  /**
   * A browser ends a transaction that waits for anything but the database, so the plan is made outside of one; if
   * another page has changed the ledger meanwhile, it is made anew.
   */
  const write = (
    ledger: Ledger,
    writes: ReadonlyArray<Write>,
    options?: WriteOptions
  ): Effect.Effect<ReadonlyArray<StoredRecord>, StoreError> =>
    Effect.gen(function* () {
      const before = yield* sequence(ledger)
      const reading: Reading = {
        sequence: before,
        records: (refs) => recordsAt(ledger, refs),
        pointingAt: (ref) => pointingAt(ledger, ref)
      }
      const changes = yield* plan(writes, reading, options)
      if (changes.length === 0) return []
      return (yield* append(ledger, before, changes)) ? changes.map(recordOf) : yield* write(ledger, writes, options)
    })

  return {
    ledgers: Effect.map(
      transact(database, "readonly", ["ledgers"], (store): Promise<ReadonlyArray<LedgerRow>> =>
        answer(store("ledgers").getAll())
      ),
      (rows) =>
        rows
          .map(({ notice, region }) => ({ region, notice }) as Ledger)
          .toSorted((a, b) => byCodePoint(a.region, b.region) || byCodePoint(a.notice, b.notice))
    ),
    sequence,
    read,
    page: (ledger, register, options) =>
      Effect.andThen(
        pageSize(options.size),
        scan(ledger, register, options, options.withRemoved === true ? () => true : isLive)
      ),
    find: (ledger, { asOf, notice, where: written, ...options }) =>
      Effect.gen(function* () {
        yield* pageSize(options.size)
        const where = yield* checkCondition(ledger, written, notice)
        const scope = scopeOf(notice, asOf)
        return yield* scan(
          ledger,
          "activities",
          options,
          (record) => isLive(record) && holds(where, record.value, scope) === true
        )
      }),
    history: (ledger, register, key, { after, size }) =>
      Effect.andThen(
        pageSize(size),
        transact(database, "readonly", ["changes"], async (store) => {
          const range = beyond([ledger.region, ledger.notice, register, placeOf(key)], after)
          const rows: ReadonlyArray<ChangeRow> = await answer(
            store("changes")
              .index("history")
              .getAll(range, size + 1)
          )
          return pageOf(
            rows.map((row) => changeInRow(register, row)),
            size,
            ({ version }) => version
          )
        })
      ),
    changes: (ledger, { after = 0, size }) =>
      Effect.andThen(
        pageSize(size),
        transact(database, "readonly", ["changes"], async (store) => {
          const range = beyond([ledger.region, ledger.notice], after)
          const rows: ReadonlyArray<ChangeRow> = await answer(store("changes").getAll(range, size))
          const changes = rows.map((row): Change => changeInRow(row.register, row))
          return { changes, cursor: changes.at(-1)?.sequence ?? after }
        })
      ),
    write: (ledger, writes, options) => turn.withPermit(write(ledger, writes, options)),
    portfolio: (ledger) =>
      transact(database, "readonly", ["records"], async (store) => {
        const registers: ReadonlyArray<ReadonlyArray<RecordRow>> = await Promise.all(
          portfolioRegisters.map((register) =>
            answer(store("records").getAll(under(ledger.region, ledger.notice, register)))
          )
        )
        return assemble(
          registers
            .flat()
            .map((row): StoredRecord => recordIn(row.register, row))
            .filter(isLive)
        )
      })
  }
})

const sequenceIn = async (ledgers: IDBObjectStore, { notice, region }: Ledger): Promise<number> => {
  const row: LedgerRow | undefined = await answer(ledgers.get([region, notice]))
  return row?.sequence ?? 0
}

/**
 * Keeps records in the browser's IndexedDB, in the database of that name, which several pages of an origin may use at
 * once. The browser may delete it when it runs out of space, unless `navigator.storage.persist()` was granted.
 */
export const layer = ({ name = "kepu" }: { readonly name?: string } = {}): Layer.Layer<ActivityStore, StoreError> =>
  Layer.effect(ActivityStore, make(name))
