import { holds, scopeOf } from "@kepu/core/condition"
import {
  ActivityStore,
  assemble,
  checkCondition,
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
  type StoreError,
  type StoredRecord
} from "@kepu/core/port"
import * as Arr from "effect/Array"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import { compiler } from "./condition/compile.ts"
import type { Dialect } from "./Dialect.ts"
import { asStoreError, patience, retrying } from "./failures.ts"
import { append, lock } from "./appending.ts"
import { migrate } from "./migrate.ts"
import { statements } from "./reading.ts"
import { toChanges, toRecords } from "./rows.ts"

/** The first items, and the cursor of the last of them if there are more. */
const pageOf = <Item, Cursor>(
  items: ReadonlyArray<Item>,
  size: number,
  cursorOf: (item: Item) => Cursor
): Page<Item, Cursor> =>
  items.length > size ? { items: items.slice(0, size), next: cursorOf(items[size - 1]!) } : { items }

/** Keys that are looked up at once. */
const lookedUp = 500

/** A store on a database whose schema is up to date. */
export const serviceOf = (sql: SqlClient.SqlClient, dialect: Dialect, within: Duration.Input = patience): Service => {
  const select = statements(sql, dialect)
  const run = <A>(effect: Effect.Effect<A, StoreError | SqlError>): Effect.Effect<A, StoreError> =>
    retrying(asStoreError(effect), within)

  const recordsAt = (ledger: Ledger, refs: ReadonlyArray<Ref>) =>
    Effect.map(
      Effect.forEach(new Set(refs.map(({ register }) => register)), (register) => {
        const keys = refs.flatMap((ref) => (ref.register === register ? [ref.key] : []))
        return Effect.map(
          Effect.forEach(Arr.chunksOf(keys, lookedUp), (some) =>
            Effect.flatMap(select.byKey(ledger, register, some), toRecords)
          ),
          (found) => found.flat()
        )
      }),
      (found) => found.flat()
    )
  const pageWhere = <R extends RegisterName>(
    ledger: Ledger,
    register: R,
    { after, size }: { readonly after?: string | undefined; readonly size: number },
    conditions: ReadonlyArray<Fragment>
  ) =>
    run(select.page(ledger, register, { after, limit: size + 1 }, conditions).pipe(Effect.flatMap(toRecords))).pipe(
      Effect.map((records) =>
        pageOf(records as ReadonlyArray<unknown> as ReadonlyArray<StoredRecord<R>>, size, ({ key }) => key)
      )
    )

  return {
    ledgers: run(sql<Ledger>`SELECT region, notice FROM kepu_ledger ORDER BY region, notice`).pipe(
      Effect.map((rows) => rows.map(({ notice, region }) => ({ region, notice })))
    ),
    sequence: (ledger) => run(select.sequence(ledger)),
    read: (ledger, register, keys) => run(Effect.flatMap(select.byKey(ledger, register, keys), toRecords)) as never,
    page: (ledger, register, { withRemoved, ...options }) =>
      Effect.andThen(pageSize(options.size), pageWhere(ledger, register, options, withRemoved ? [] : [select.isLive])),
    find: Effect.fnUntraced(function* (ledger, { asOf, notice, where: written, ...options }) {
      yield* pageSize(options.size)
      const where = yield* checkCondition(ledger, written, notice)
      const scope = scopeOf(notice, asOf)
      const { condition, isExact } = compiler(sql, dialect, scope)(where)
      if (isExact) return yield* pageWhere(ledger, "activities", options, [select.isLive, condition])
      const conditions = [select.isLive, sql`(${condition}) IS NOT FALSE`]
      const found: Array<StoredRecord<"activities">> = []
      let after = options.after
      do {
        const { items, next } = yield* pageWhere(ledger, "activities", { ...options, after }, conditions)
        found.push(...items.filter(({ value }) => holds(where, value, scope) === true))
        after = next
      } while (after !== undefined && found.length <= options.size)
      return pageOf(found, options.size, ({ key }) => key)
    }),
    history: (ledger, register, key, { after = 0, size }) =>
      Effect.andThen(
        pageSize(size),
        run(Effect.flatMap(select.history(ledger, register, key, after, size + 1), toChanges))
      ).pipe(Effect.map((changes) => pageOf(changes, size, ({ version }) => version))) as never,
    changes: (ledger, { after = 0, size }) =>
      Effect.andThen(pageSize(size), run(Effect.flatMap(select.changes(ledger, after, size), toChanges))).pipe(
        Effect.map((changes) => ({ changes, cursor: changes.at(-1)?.sequence ?? after }))
      ),
    write: Effect.fnUntraced(function* (ledger, writes, options) {
      if (writes.length === 0) return []
      const transaction = Effect.gen(function* () {
        const sequence = yield* lock(sql, ledger, writes.length)
        const reading: Reading = {
          sequence,
          records: (refs) => asStoreError(recordsAt(ledger, refs)),
          pointingAt: (ref) => asStoreError(select.pointingAt(ledger, ref))
        }
        const changes = yield* plan(writes, reading, options)
        yield* append(sql, ledger, changes)
        return changes.map(recordOf)
      })
      return yield* run(sql.withTransaction(transaction))
    }),
    portfolio: (ledger) =>
      run(Effect.flatMap(select.live(ledger, portfolioRegisters), toRecords)).pipe(Effect.map(assemble))
  }
}

/** A store on the database of the SQL client, whose schema it first brings up to date; it waits so long for others. */
export const layer = (
  dialectOf: (sql: SqlClient.SqlClient) => Dialect,
  within: Duration.Input = patience
): Layer.Layer<ActivityStore, StoreError, SqlClient.SqlClient> =>
  Layer.effect(
    ActivityStore,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dialect = dialectOf(sql)
      yield* migrate(sql, dialect, within)
      return serviceOf(sql, dialect, within)
    })
  )
