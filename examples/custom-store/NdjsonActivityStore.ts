import { type FileHandle, open } from "node:fs/promises"
import { holds, scopeOf } from "@kepu/core/condition"
import {
  ActivityStore,
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
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import { appendLine, readLines, type Transaction, unavailable } from "./log.ts"

/** What the lines of one ledger have come to. */
interface State {
  readonly ledger: Ledger
  readonly changes: Array<Change>
  readonly records: Map<string, StoredRecord>
}

const idOf = ({ notice, region }: Ledger): string => `${region}/${notice}`

const add = (states: Map<string, State>, { changes, ledger }: Transaction): void => {
  const state: State = states.get(idOf(ledger)) ?? { ledger, changes: [], records: new Map() }
  states.set(idOf(ledger), state)
  for (const change of changes) {
    state.changes.push(change)
    state.records.set(refId(change), recordOf(change))
  }
}

const pageOf = <Item, Cursor>(items: ReadonlyArray<Item>, size: number, cursor: (item: Item) => Cursor) => {
  const last = items[size - 1]
  const page: Page<Item, Cursor> = { items: items.slice(0, size) }
  return items.length > size && last !== undefined ? { ...page, next: cursor(last) } : page
}

const serve = (file: FileHandle, states: Map<string, State>): Service => {
  const turn = Semaphore.makeUnsafe(1)

  const stateOf = (ledger: Ledger): State => states.get(idOf(ledger)) ?? { ledger, changes: [], records: new Map() }

  const inRegister = <R extends RegisterName>(ledger: Ledger, register: R, after = ""): Array<StoredRecord<R>> =>
    ([...stateOf(ledger).records.values()] as Array<StoredRecord<R>>)
      .filter((record) => record.register === register && byCodePoint(record.key, after) > 0)
      .toSorted((a, b) => byCodePoint(a.key, b.key))

  return {
    ledgers: Effect.sync(() =>
      Array.from(states.values(), ({ ledger }) => ledger).toSorted(
        (a, b) => byCodePoint(a.region, b.region) || byCodePoint(a.notice, b.notice)
      )
    ),
    sequence: (ledger) => Effect.sync(() => stateOf(ledger).changes.length),
    read: (ledger, register, keys) =>
      Effect.sync(() => inRegister(ledger, register).filter(({ key }) => keys.includes(key))),
    page: (ledger, register, { after, size, withRemoved = false }) =>
      Effect.map(pageSize(size), () =>
        pageOf(
          inRegister(ledger, register, after).filter((record) => withRemoved || isLive(record)),
          size,
          ({ key }) => key
        )
      ),
    find: (ledger, { after, asOf, notice, size, where }) =>
      Effect.map(Effect.andThen(pageSize(size), checkCondition(ledger, where, notice)), () => {
        const scope = scopeOf(notice, asOf)
        const found = inRegister(ledger, "activities", after).filter(
          (record) => isLive(record) && holds(where, record.value, scope) === true
        )
        return pageOf(found, size, ({ key }) => key)
      }),
    history: <R extends RegisterName>(
      ledger: Ledger,
      register: R,
      key: string,
      { after = 0, size }: { readonly after?: number | undefined; readonly size: number }
    ) =>
      Effect.map(pageSize(size), () => {
        const ofRecord = (stateOf(ledger).changes as Array<Change<R>>).filter(
          (change) => change.register === register && change.key === key && change.version > after
        )
        return pageOf(ofRecord, size, ({ version }) => version)
      }),
    changes: (ledger, { after = 0, size }) =>
      Effect.map(pageSize(size), () => {
        const changes = stateOf(ledger).changes.slice(after, after + size)
        return { changes, cursor: after + changes.length }
      }),
    write: (ledger, writes, options) =>
      turn.withPermit(
        Effect.gen(function* () {
          const { changes: before, records } = stateOf(ledger)
          const reading: Reading = {
            sequence: before.length,
            records: (refs) => Effect.sync(() => refs.flatMap((ref) => records.get(refId(ref)) ?? [])),
            pointingAt: (to) =>
              Effect.sync(() =>
                Array.from(records.values())
                  .filter(isLive)
                  .filter((from) => pointersOf(from.register, from.value).some((ref) => refId(ref) === refId(to)))
                  .map(({ key, register }): Ref => ({ register, key }))
              )
          }
          const changes = yield* plan(writes, reading, options)
          if (changes.length === 0) return []
          yield* appendLine(file, { ledger, changes })
          add(states, { ledger, changes })
          return changes.map(recordOf)
        })
      ),
    portfolio: (ledger) =>
      Effect.sync(() => assemble(portfolioRegisters.flatMap((name) => inRegister(ledger, name).filter(isLive))))
  }
}

/**
 * Keeps everything in one file that can be read with a text editor: a line for each transaction. One process at a time
 * may use it. All of it is held in memory, so it is for a county and not for a province.
 */
export const layer = (path: string): Layer.Layer<ActivityStore, StoreError> =>
  Layer.effect(
    ActivityStore,
    Effect.gen(function* () {
      const file = yield* Effect.acquireRelease(
        Effect.tryPromise({ try: () => open(path, "a+"), catch: unavailable }),
        (handle) => Effect.promise(() => handle.close())
      )
      const states = new Map<string, State>()
      for (const transaction of yield* readLines(file)) add(states, transaction)
      return serve(file, states)
    })
  )
