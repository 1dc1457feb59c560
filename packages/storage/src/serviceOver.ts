import { holds, scopeOf } from "@kepu/core/condition"
import {
  assemble,
  byCodePoint,
  type Change,
  checkCondition,
  isLive,
  type Ledger,
  type Page,
  pageSize,
  plan,
  pointersOf,
  portfolioRegisters,
  type Reading,
  recordOf,
  type Ref,
  refId,
  type RegisterName,
  type Service,
  type StoredRecord,
  type StoreError
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Kept {
  readonly ledger: Ledger
  /** Every change, in order of its sequence. */
  readonly log: Array<Change>
  readonly records: Map<string, StoredRecord>
  /** Each register in order of its keys; forgotten when a record is added. */
  readonly sorted: Map<RegisterName, ReadonlyArray<string>>
}

const idOf = ({ notice, region }: Ledger) => `${region} ${notice}`

/** The ids of the records of a register in order of their keys. */
const inOrder = ({ records, sorted }: Kept, register: RegisterName): ReadonlyArray<string> => {
  const found = sorted.get(register)
  if (found !== undefined) return found
  const ids = [...records.values()]
    .filter((record) => record.register === register)
    .map(({ key }) => key)
    .toSorted(byCodePoint)
    .map((key) => refId({ register, key }))
  sorted.set(register, ids)
  return ids
}

const inRegister = <R extends RegisterName>(kept: Kept, register: R): ReadonlyArray<StoredRecord<R>> =>
  inOrder(kept, register).map((id) => kept.records.get(id) as StoredRecord as StoredRecord<R>)

/** The first items after a cursor, and where to go on. */
const pageOf = <Item, Cursor>(
  items: ReadonlyArray<Item>,
  size: number,
  cursorOf: (item: Item) => Cursor
): Page<Item, Cursor> =>
  items.length > size ? { items: items.slice(0, size), next: cursorOf(items[size - 1]!) } : { items }

/** A transaction of one ledger: what was done at once. */
export interface Transaction {
  readonly ledger: Ledger
  readonly changes: ReadonlyArray<Change>
}

/**
 * A store that answers from what it holds in memory. What is written is first given to `append`, and is there for
 * readers when that has succeeded; `past` is what was appended before.
 */
export const serviceOver = (
  append: (transaction: Transaction) => Effect.Effect<void, StoreError>,
  past: Iterable<Transaction> = []
): Service => {
  const ledgers = new Map<string, Kept>()
  const turn = Semaphore.makeUnsafe(1)
  const none = (ledger: Ledger): Kept => ({ ledger, log: [], records: new Map(), sorted: new Map() })
  const of = (ledger: Ledger): Kept => ledgers.get(idOf(ledger)) ?? none(ledger)
  const after = <R extends RegisterName>(ledger: Ledger, register: R, cursor: string | undefined) => {
    const records = inRegister(of(ledger), register)
    return cursor === undefined ? records : records.filter(({ key }) => byCodePoint(key, cursor) > 0)
  }

  const add = ({ changes, ledger }: Transaction): void => {
    const kept = of(ledger)
    ledgers.set(idOf(ledger), kept)
    for (const change of changes) {
      kept.log.push(change)
      kept.records.set(refId(change), recordOf(change))
      if (change.kind === "created") kept.sorted.delete(change.register)
    }
  }
  for (const transaction of past) add(transaction)

  return {
    ledgers: Effect.sync(() =>
      [...ledgers.values()]
        .map(({ ledger }) => ledger)
        .toSorted((a, b) => byCodePoint(a.region, b.region) || byCodePoint(a.notice, b.notice))
    ),
    sequence: (ledger) => Effect.sync(() => of(ledger).log.length),
    read: (ledger, register, keys) =>
      Effect.sync(() => {
        const { records } = of(ledger)
        return [...new Set(keys)].toSorted(byCodePoint).flatMap((key) => {
          const record = records.get(refId({ register, key }))
          return record === undefined ? [] : [record as StoredRecord<typeof register>]
        })
      }),
    page: (ledger, register, options) =>
      Effect.map(pageSize(options.size), () => {
        const records = after(ledger, register, options.after)
        return pageOf(options.withRemoved ? records : records.filter(isLive), options.size, ({ key }) => key)
      }),
    find: (ledger, { asOf, notice, size, where: written, ...options }) =>
      Effect.map(Effect.andThen(pageSize(size), checkCondition(ledger, written, notice)), (where) => {
        const scope = scopeOf(notice, asOf)
        const found = after(ledger, "activities", options.after).filter(
          (record) => isLive(record) && holds(where, record.value, scope) === true
        )
        return pageOf(found, size, ({ key }) => key)
      }),
    history: (ledger, register, key, { after: version = 0, size }) =>
      Effect.map(pageSize(size), () => {
        const changes = of(ledger).log.filter(
          (change) => change.register === register && change.key === key && change.version > version
        )
        return pageOf(
          changes as ReadonlyArray<unknown> as ReadonlyArray<Change<typeof register>>,
          size,
          ({ version }) => version
        )
      }),
    changes: (ledger, { after: cursor = 0, size }) =>
      Effect.map(pageSize(size), () => {
        const changes = of(ledger).log.slice(cursor, cursor + size)
        return { changes, cursor: changes.at(-1)?.sequence ?? cursor }
      }),
    write: Effect.fnUntraced(
      function* (ledger, writes, options) {
        const kept = of(ledger)
        const reading: Reading = {
          sequence: kept.log.length,
          records: (refs) => Effect.sync(() => refs.flatMap((ref) => kept.records.get(refId(ref)) ?? [])),
          pointingAt: (to) =>
            Effect.sync(() =>
              [...kept.records.values()]
                .filter(isLive)
                .filter((record) => pointersOf(record.register, record.value).some((ref) => refId(ref) === refId(to)))
                .map(({ key, register }): Ref => ({ register, key }))
            )
        }
        const changes = yield* plan(writes, reading, options)
        if (changes.length === 0) return []
        // Once it is kept it is also told, even if whoever asked for it is gone.
        yield* Effect.uninterruptible(
          Effect.tap(
            append({ ledger, changes }),
            Effect.sync(() => add({ ledger, changes }))
          )
        )
        return changes.map(recordOf)
      },
      (writing) => turn.withPermit(writing)
    ),
    portfolio: (ledger) =>
      Effect.sync(() =>
        assemble(portfolioRegisters.flatMap((register) => inRegister(of(ledger), register).filter(isLive)))
      )
  }
}
