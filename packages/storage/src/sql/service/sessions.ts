import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { asStoreError, retrying } from "../failures.ts"

/** What is kept of a person's session. Times are milliseconds since 1970. */
export interface KeptSession {
  readonly region: string
  readonly id: string
  readonly digest: string
  readonly caller: string
  readonly role: string
  readonly unit?: string
  readonly createdAt: number
  readonly usedAt: number
  /** The first millisecond at which it is over, however much it is used. */
  readonly expiresAt: number
}

interface Row {
  readonly region: string
  readonly id: string
  readonly digest: string
  readonly caller: string
  readonly role: string
  readonly unit: string | null
  readonly created_at: unknown
  readonly used_at: unknown
  readonly expires_at: unknown
}

const sessionOf = (row: Row): KeptSession => ({
  region: row.region,
  id: row.id,
  digest: row.digest,
  caller: row.caller,
  role: row.role,
  ...(row.unit === null ? {} : { unit: row.unit }),
  createdAt: Number(row.created_at),
  usedAt: Number(row.used_at),
  expiresAt: Number(row.expires_at)
})

/** The sessions of people who logged in. Moments are milliseconds since 1970. */
export interface KeptSessions {
  readonly add: (session: KeptSession) => Effect.Effect<void, StoreError>
  readonly find: (region: string, id: string) => Effect.Effect<KeptSession | undefined, StoreError>
  /** Notes that it was used, unless a later use is noted. */
  readonly touch: (region: string, id: string, at: number) => Effect.Effect<void, StoreError>
  /** All, in the order in which they were begun. */
  readonly list: Effect.Effect<ReadonlyArray<KeptSession>, StoreError>
  /** Forgets a session, which ends it; `false` if there is no such session. */
  readonly end: (region: string, id: string) => Effect.Effect<boolean, StoreError>
  /** Forgets those that are over. */
  readonly purge: (now: number) => Effect.Effect<void, StoreError>
}

/**
 * The sessions in a database.
 *
 * @example
 * ```ts
 * import { keptSessions } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const times = { createdAt: 0, usedAt: 0, expiresAt: 86_400_000 }
 * const session = { region: "610526", id: "610526-1", digest: "…", caller: "oidc:1", role: "viewer", ...times }
 * const program = Effect.gen(function* () {
 *   const sessions = keptSessions(yield* SqlClient.SqlClient)
 *   yield* sessions.add(session)
 *   return [yield* sessions.end("610526", "610526-1"), yield* sessions.end("610526", "610526-1")]
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // [ true, false ]
 * ```
 */
export const keptSessions = (sql: SqlClient): KeptSessions => {
  const run = <A>(effect: Effect.Effect<A, SqlError>) => retrying(asStoreError(effect))
  return {
    add: ({ caller, createdAt, digest, expiresAt, id, region, role, unit, usedAt }) =>
      run(
        Effect.asVoid(sql`INSERT INTO kepu_session
          (region, id, digest, caller, role, unit, created_at, used_at, expires_at)
          VALUES (${region}, ${id}, ${digest}, ${caller}, ${role}, ${unit ?? null},
            ${createdAt}, ${usedAt}, ${expiresAt})`)
      ),
    find: (region, id) =>
      run(
        Effect.map(sql<Row>`SELECT * FROM kepu_session WHERE region = ${region} AND id = ${id}`, ([row]) =>
          row === undefined ? undefined : sessionOf(row)
        )
      ),
    touch: (region, id, at) =>
      run(
        Effect.asVoid(
          sql`UPDATE kepu_session SET used_at = ${at} WHERE region = ${region} AND id = ${id} AND used_at < ${at}`
        )
      ),
    list: run(
      Effect.map(sql<Row>`SELECT * FROM kepu_session ORDER BY created_at, region, id`, (rows) => rows.map(sessionOf))
    ),
    end: (region, id) =>
      run(
        Effect.map(
          sql`DELETE FROM kepu_session WHERE region = ${region} AND id = ${id} RETURNING id`,
          (rows) => rows.length > 0
        )
      ),
    purge: (now) => run(Effect.asVoid(sql`DELETE FROM kepu_session WHERE expires_at <= ${now}`))
  }
}
