import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { asStoreError, retrying } from "../failures.ts"

/** What is kept of a token. A region's code stands before its id wherever it is asked for. */
export interface KeptToken {
  readonly region: string
  readonly id: string
  readonly digest: string
  readonly role: string
  readonly unit?: string
  readonly onBehalf: boolean
  readonly label: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt?: string
}

interface Row {
  readonly region: string
  readonly id: string
  readonly digest: string
  readonly role: string
  readonly unit: string | null
  readonly on_behalf: unknown
  readonly label: string
  readonly created_at: string
  readonly expires_at: string
  readonly revoked_at: string | null
}

const tokenOf = (row: Row): KeptToken => ({
  region: row.region,
  id: row.id,
  digest: row.digest,
  role: row.role,
  ...(row.unit === null ? {} : { unit: row.unit }),
  onBehalf: Number(row.on_behalf) === 1,
  label: row.label,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at })
})

/** The tokens that a service gave out. Of a token's text only the digest is kept. */
export interface KeptTokens {
  readonly add: (token: KeptToken) => Effect.Effect<void, StoreError>
  readonly find: (region: string, id: string) => Effect.Effect<KeptToken | undefined, StoreError>
  /** All, in the order in which they were made. */
  readonly list: Effect.Effect<ReadonlyArray<KeptToken>, StoreError>
  /** Notes when a token was withdrawn, unless that is noted; `false` if there is no such token. */
  readonly revoke: (region: string, id: string, at: string) => Effect.Effect<boolean, StoreError>
}

/**
 * The tokens in a database.
 *
 * @example
 * ```ts
 * import { keptTokens } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const times = { createdAt: "2023-09-01T00:00:00Z", expiresAt: "2024-09-01T00:00:00Z" }
 * const token = { region: "610526", id: "610526-1", digest: "…", role: "county", onBehalf: false, label: "", ...times }
 * const program = Effect.gen(function* () {
 *   const tokens = keptTokens(yield* SqlClient.SqlClient)
 *   yield* tokens.add(token)
 *   yield* tokens.revoke("610526", "610526-1", "2023-10-01T00:00:00Z")
 *   return (yield* tokens.find("610526", "610526-1"))?.revokedAt
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // 2023-10-01T00:00:00Z
 * ```
 */
export const keptTokens = (sql: SqlClient): KeptTokens => {
  const run = <A>(effect: Effect.Effect<A, SqlError>) => retrying(asStoreError(effect))
  return {
    add: ({ createdAt, digest, expiresAt, id, label, onBehalf, region, revokedAt, role, unit }) =>
      run(
        Effect.asVoid(sql`INSERT INTO kepu_token
          (region, id, digest, role, unit, on_behalf, label, created_at, expires_at, revoked_at)
          VALUES (${region}, ${id}, ${digest}, ${role}, ${unit ?? null}, ${onBehalf ? 1 : 0}, ${label},
            ${createdAt}, ${expiresAt}, ${revokedAt ?? null})`)
      ),
    find: (region, id) =>
      run(
        Effect.map(sql<Row>`SELECT * FROM kepu_token WHERE region = ${region} AND id = ${id}`, ([row]) =>
          row === undefined ? undefined : tokenOf(row)
        )
      ),
    list: run(
      Effect.map(sql<Row>`SELECT * FROM kepu_token ORDER BY created_at, region, id`, (rows) => rows.map(tokenOf))
    ),
    revoke: (region, id, at) =>
      run(
        Effect.map(
          sql`UPDATE kepu_token SET revoked_at = coalesce(revoked_at, ${at})
            WHERE region = ${region} AND id = ${id} RETURNING id`,
          (rows) => rows.length > 0
        )
      )
  }
}
