import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { ActivityStore, type StoreError, type StoreErrorReason, type Unavailable } from "@kepu/core/port"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import { assert, describe, it } from "vitest"
import { batch, begin, examine, ledger } from "../prove/batches.ts"
import { sqlite } from "../src/sql/Dialect.ts"
import * as SqlActivityStore from "../src/sql/SqlActivityStore.ts"
import { newFile } from "./engines.ts"

type Store = ActivityStore["Service"]
type StoreLayer = Layer.Layer<ActivityStore, StoreError>

const using = <A, E>(layer: StoreLayer, use: (store: Store) => Effect.Effect<A, E, ActivityStore>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(ActivityStore, use), layer))

/** Why something cannot be done with the store. */
const reasonOf = (layer: StoreLayer, use: (store: Store) => Effect.Effect<unknown, StoreError>) =>
  Effect.runPromise(Effect.flip(Effect.provide(Effect.flatMap(ActivityStore, use), layer))).then(
    ({ reason }): StoreErrorReason => reason
  )

const says = (reason: StoreErrorReason, because: Unavailable["because"], isRetryable: boolean) => {
  if (reason._tag !== "Unavailable") return assert.fail(`the reason is ${reason._tag}`)
  assert.deepStrictEqual([reason.because, reason.isRetryable], [because, isRetryable])
}

/** Writes the first batch, the same for all that follows. */
const fill = (layer: StoreLayer) => using(layer, (store) => store.write(ledger, [...begin, ...batch(1)]))
const writeSecond = (store: Store) => store.write(ledger, batch(2))

describe("SQLite", { timeout: 120_000 }, () => {
  const filled = async () => {
    const file = newFile()
    const layer = SqliteActivityStore.layer({ file, busyTimeout: 20 })
    await fill(layer)
    return { file, layer }
  }

  it("says that the disk is full, and has lost nothing", async () => {
    const { file, layer } = await filled()
    // SQLite answers the same when it may not use more pages as when the disk has no more.
    const full = Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`PRAGMA max_page_count = 1`
      const store = yield* ActivityStore
      const large = Array.from({ length: 50 }, (_, i) => batch(i + 2)).flat()
      return yield* Effect.flip(store.write(ledger, large))
    }).pipe(
      Effect.provide(SqlActivityStore.layer(sqlite).pipe(Layer.provideMerge(SqliteActivityStore.clientLayer({ file }))))
    )
    says((await Effect.runPromise(full)).reason, "full", false)
    assert.strictEqual(await using(layer, () => examine(1)), 1)
    await using(layer, writeSecond)
    assert.strictEqual(await using(layer, () => examine(2)), 2)
  })

  it("says that it may only be read", async () => {
    const { file, layer } = await filled()
    says(await reasonOf(SqliteActivityStore.layer({ file: `file:${file}?mode=ro` }), writeSecond), "read-only", false)
    assert.strictEqual(await using(layer, () => examine(1)), 1)
  })

  it("does not open a file of which a page is spoilt, and leaves it alone", async () => {
    const { file } = await filled()
    const whole = `${file}.whole`
    new DatabaseSync(file).exec("PRAGMA wal_checkpoint(TRUNCATE)")
    copyFileSync(file, whole)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 3, 4096 * 4)
    writeFileSync(file, bytes)
    const reason = await reasonOf(SqliteActivityStore.layer({ file }), writeSecond)
    assert.deepInclude({ ...reason }, { _tag: "Corrupt", where: "database" })
    assert.isTrue(readFileSync(file).equals(bytes))
    assert.strictEqual(await using(SqliteActivityStore.layer({ file: whole }), () => examine(1)), 1)
  })

  it("says that it is busy while another process holds the file, and goes on afterwards", async () => {
    const { file, layer } = await filled()
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    says(await reasonOf(layer, writeSecond), "busy", true)
    assert.strictEqual(await using(layer, () => examine(1)), 1)
    other.exec("ROLLBACK")
    other.close()
    await using(layer, writeSecond)
    assert.strictEqual(await using(layer, () => examine(2)), 2)
  })
})

describe("PostgreSQL", { timeout: 120_000 }, () => {
  const filled = async () => {
    const { drop, url } = await freshDatabase()
    const options = { url: Redacted.make(url), applicationName: "kepu-store" }
    const layer = PostgresActivityStore.layer(options)
    await fill(layer)
    const client = PgClient.layer({ ...options, applicationName: "somebody-else" })
    const admin = <A>(use: (sql: SqlClient.SqlClient) => Effect.Effect<A, unknown>) =>
      Effect.runPromise(Effect.provide(Effect.flatMap(SqlClient.SqlClient, use), client))
    return { admin, drop, layer, url }
  }

  it("says that the connection was lost in mid-transaction, and has none of it", async () => {
    const { admin, drop, layer } = await filled()
    const failing = admin((sql) =>
      sql.withTransaction(
        Effect.gen(function* () {
          // The store's transaction has begun and waits for the ledger when its connection is cut.
          yield* sql`SELECT * FROM kepu_ledger FOR UPDATE`
          const writing = reasonOf(layer, writeSecond)
          const cut = sql<{ readonly cut: boolean }>`SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
            WHERE application_name = 'kepu-store' AND datname = current_database() AND wait_event_type = 'Lock'`
          // Within a transaction, the server would show the same picture again and again.
          const look = Effect.andThen(sql`SELECT pg_stat_clear_snapshot()`, cut)
          yield* Effect.repeat(look, { until: (rows) => rows.length > 0, schedule: Schedule.spaced("20 millis") })
          return yield* Effect.promise(() => writing)
        })
      )
    )
    says(await failing, "unreachable", true)
    assert.strictEqual(await using(layer, () => examine(1)), 1)
    await using(layer, writeSecond)
    assert.strictEqual(await using(layer, () => examine(2)), 2)
    await drop()
  })

  it("says that it may only be read", async () => {
    const { admin, drop, layer, url } = await filled()
    const name = new URL(url).pathname.slice(1)
    await admin((sql) => sql.unsafe(`ALTER DATABASE ${name} SET default_transaction_read_only = on`))
    says(await reasonOf(layer, writeSecond), "read-only", false)
    assert.strictEqual(await using(layer, () => examine(1)), 1)
    await drop()
  })

  it("says which record cannot be read any more", async () => {
    const { admin, drop, layer } = await filled()
    await admin((sql) => sql`UPDATE kepu_change SET body = '{}' WHERE key = '1/3'`)
    const reason = await reasonOf(layer, (store) => store.portfolio(ledger))
    assert.deepInclude({ ...reason }, { _tag: "Corrupt", where: "activities/1/3" })
    await drop()
  })

  it("says that the server refuses the password", async () => {
    const { drop, url } = await freshDatabase()
    const wrong = new URL(url)
    wrong.password = "wrong"
    says(await reasonOf(PostgresActivityStore.layer({ url: Redacted.make(wrong.href) }), writeSecond), "denied", false)
    await drop()
  })
})
