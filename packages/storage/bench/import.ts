/**
 * Importing activities against the raw driver inserting the same rows in batches of the same size, in turns.
 * `pnpm bench:storage [ACTIVITIES] [TURNS]`; it fails above three times.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as PgClient from "@effect/sql-pg/PgClient"
import { Instant } from "@kepu/core/schema"
import type { ActivityStore, Ledger } from "@kepu/core/port"
import { startPostgres } from "@kepu/real-parts/postgres"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import { importEntries } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { entries, grouped } from "./activities.ts"

const [activities = 100_000, turns = 5] = process.argv.slice(2).map(Number)
const batch = 2000
const most = 3
const note = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00"), why: "导入" }
const groups = [...grouped(entries(activities), batch)]
let ledgers = 0
const newLedger = (): Ledger => ({ region: "610526", notice: `bench-${++ledgers}` }) as Ledger

const byKepu = Effect.gen(function* () {
  const ledger = newLedger()
  for (const group of groups) {
    yield* importEntries(ledger, group, { note, dryRun: false, onDifference: () => Effect.void }, true)
  }
})

const columns = [
  "region",
  "notice",
  "register",
  "key",
  "version",
  "kind",
  "sequence",
  "noted_by",
  "noted_at",
  "why",
  "body"
]
let sequence = 0
type Row = Record<string, string | number>
const rowsOf = ({ notice, region }: Ledger, group: (typeof groups)[number]): Array<Row> =>
  group.map(({ key, register, value }) => ({
    region,
    notice,
    register,
    key,
    version: 1,
    kind: "created",
    sequence: ++sequence,
    noted_by: note.by,
    noted_at: note.at,
    why: note.why,
    body: JSON.stringify(value)
  }))

/** The same rows into the same table with one prepared statement, a transaction for each batch. */
const bySqlite = (file: string): void => {
  const db = new DatabaseSync(file)
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  const ledger = newLedger()
  db.prepare("INSERT INTO kepu_ledger VALUES (?, ?, 0)").run(ledger.region, ledger.notice)
  const insert = db.prepare(
    `INSERT INTO kepu_change (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`
  )
  for (const group of groups) {
    db.exec("BEGIN IMMEDIATE")
    for (const row of rowsOf(ledger, group)) insert.run(...Object.values(row))
    db.exec("COMMIT")
  }
  db.close()
}

/** The same rows into the same table with one INSERT for each batch. */
const byPostgres = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ledger = newLedger()
  yield* sql`INSERT INTO kepu_ledger VALUES (${ledger.region}, ${ledger.notice}, 0)`
  for (const group of groups) yield* sql`INSERT INTO kepu_change ${sql.insert(rowsOf(ledger, group) as [Row])}`
})

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const compare = async (
  name: string,
  kepu: () => Promise<unknown>,
  driver: () => Promise<unknown>
): Promise<boolean> => {
  const times: Array<readonly [kepu: number, driver: number]> = []
  for (let turn = 0; turn < turns; turn++) times.push([await timed(kepu), await timed(driver)])
  const [own, raw] = [median(times.map(([own]) => own)), median(times.map(([, raw]) => raw))]
  const ratio = median(times.map(([own, raw]) => own / raw))
  const micros = (millis: number) => ((millis * 1000) / activities).toFixed(1)
  process.stdout.write(
    `${name}: kepu ${micros(own)} µs, driver ${micros(raw)} µs an activity; ${ratio.toFixed(2)} times (most ${most})\n`
  )
  return ratio <= most
}

const folder = mkdtempSync(join(tmpdir(), "kepu-bench-"))
const file = join(folder, "county.db")
const sqlite = ManagedRuntime.make(SqliteActivityStore.layer({ file }))
const server = await startPostgres({ durable: true })
const url = Redacted.make(server.url)
const postgres = ManagedRuntime.make(PostgresActivityStore.layer({ url }))
const client = ManagedRuntime.make(PgClient.layer({ url }))
const run = (runtime: ManagedRuntime.ManagedRuntime<ActivityStore, unknown>) => () => runtime.runPromise(byKepu)
try {
  await sqlite.runPromise(Effect.void)
  await postgres.runPromise(Effect.void)
  const good = [
    await compare("SQLite", run(sqlite), () => Promise.resolve(bySqlite(file))),
    await compare("PostgreSQL", run(postgres), () => client.runPromise(byPostgres))
  ]
  if (good.includes(false)) process.exitCode = 1
} finally {
  await Promise.all([sqlite.dispose(), postgres.dispose(), client.dispose()])
  await server.stop()
  rmSync(folder, { recursive: true })
}
