import { Corrupt, storeError, type StoreError } from "@kepu/core/port"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { fill, localized } from "@kepu/core/text"
import type { Dialect } from "./Dialect.ts"
import { asStoreError, patience, retrying } from "./failures.ts"
import { type Migration, migrationsFor, migrationTable } from "./migrations.ts"

const newer = localized(
  "存储已由较新的版本升级（第 {taken} 步，本版本只到第 {known} 步），未作任何改动。请改用较新的版本，或把升级前的备份恢复到一个新的存储再启动",
  "a newer version has brought the store up to date (step {taken}, this version knows {known}), and nothing was changed: use the newer version, or restore the backup from before into a store of its own"
)

/**
 * Takes one step unless it was taken. The row is written first: whoever else starts at the same time waits at its key
 * until this transaction is over, and then finds the step taken.
 */
const take = Effect.fnUntraced(function* (sql: SqlClient, { checksum, id, name, statements }: Migration) {
  const written = yield* sql`INSERT INTO kepu_migration (id, name, checksum) VALUES (${id}, ${name}, ${checksum})
    ON CONFLICT (id) DO NOTHING RETURNING id`
  if (written.length > 0) {
    for (const statement of statements) yield* sql.unsafe(statement).unprepared
    return true
  }
  const [taken] = yield* sql<{ readonly checksum: string }>`SELECT checksum FROM kepu_migration WHERE id = ${id}`
  if (taken?.checksum === checksum) return false
  const detail = `${taken?.checksum} is there, and ${checksum} was expected`
  return yield* storeError(new Corrupt({ where: `kepu_migration/${id}`, detail }))
})

/** Whether a step was taken. To look first needs no right to write, and waits for no writer. */
const isTaken = (sql: SqlClient, { checksum, id }: Migration) =>
  Effect.map(
    sql<{ readonly checksum: string }>`SELECT checksum FROM kepu_migration WHERE id = ${id}`,
    ([row]) => row?.checksum === checksum
  )

/** Brings the schema up to date and answers with the steps that this took. A database that is newer than this is refused. */
export const migrate = Effect.fnUntraced(function* (
  sql: SqlClient,
  dialect: Dialect,
  within: Duration.Input = patience
): Effect.fn.Return<ReadonlyArray<Migration>, StoreError> {
  const once = <A>(step: Effect.Effect<A, StoreError | SqlError>) => retrying(asStoreError(step), within)
  const migrations = migrationsFor(dialect)
  const last = migrations.length
  const isThere = sql<{ readonly id: unknown }>`SELECT id FROM kepu_migration ORDER BY id DESC LIMIT 1`
  const present = yield* asStoreError(isThere).pipe(Effect.orElseSucceed(() => []))
  if (present.length === 0) yield* once(sql.unsafe(migrationTable(dialect)).unprepared)
  const taken: Array<Migration> = []
  for (const migration of migrations) {
    if (yield* once(isTaken(sql, migration))) continue
    if (yield* once(sql.withTransaction(take(sql, migration)))) taken.push(migration)
  }
  const [newest] = yield* once(isThere)
  if (Number(newest?.id) > last) {
    const steps = { taken: String(newest?.id), known: last }
    const why = fill(newer, steps)
    return yield* storeError(new Corrupt({ where: "kepu_migration", detail: why.en, why }))
  }
  return taken
})
