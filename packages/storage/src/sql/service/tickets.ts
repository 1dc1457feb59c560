import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { asStoreError, retrying } from "../failures.ts"

/** What is kept of a ticket: never its text. A region's code stands before its digest wherever it is asked for. */
export interface KeptTicket {
  readonly region: string
  readonly digest: string
  /** The id of the token that it stands for. */
  readonly token: string
  /** The only address that it is for. */
  readonly address: string
  /** The first millisecond at which it is over. */
  readonly expiresAt: number
}

/** The tickets of a service, each for one use, and the secrets that all of its processes share. */
export interface KeptTickets {
  /** Keeps a ticket, and forgets those of its region that are over. */
  readonly add: (ticket: KeptTicket, now: number) => Effect.Effect<void, StoreError>
  /** Gives a ticket out and forgets it, so that of many who ask for it at once one alone gets it. */
  readonly take: (region: string, digest: string) => Effect.Effect<KeptTicket | undefined, StoreError>
  /** The secret of that name: the first that anybody proposed, which all who ask are told. */
  readonly secret: (name: string, proposed: string) => Effect.Effect<string, StoreError>
}

interface Row {
  readonly token: string
  readonly address: string
  readonly expires_at: number | string
}

/** Secrets are of the service as a whole, and so of no region but the country. */
const nationwide = "000000"

/**
 * The tickets and secrets in a database.
 *
 * @example
 * ```ts
 * import { keptTickets } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const program = Effect.gen(function* () {
 *   const { secret } = keptTickets(yield* SqlClient.SqlClient)
 *   // Whoever comes second is told what the first one proposed.
 *   return [yield* secret("links", "first"), yield* secret("links", "second")]
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // [ 'first', 'first' ]
 * ```
 */
export const keptTickets = (sql: SqlClient): KeptTickets => {
  const run = <A>(effect: Effect.Effect<A, SqlError>) => retrying(asStoreError(effect))
  return {
    add: ({ address, digest, expiresAt, region, token }, now) =>
      run(
        Effect.andThen(
          sql`DELETE FROM kepu_ticket WHERE region = ${region} AND expires_at <= ${now}`,
          Effect.asVoid(sql`INSERT INTO kepu_ticket (region, digest, token, address, expires_at)
            VALUES (${region}, ${digest}, ${token}, ${address}, ${expiresAt})`)
        )
      ),
    take: (region, digest) =>
      run(
        Effect.map(
          sql<Row>`DELETE FROM kepu_ticket WHERE region = ${region} AND digest = ${digest}
            RETURNING token, address, expires_at`,
          ([row]) =>
            row === undefined
              ? undefined
              : { region, digest, token: row.token, address: row.address, expiresAt: Number(row.expires_at) }
        )
      ),
    secret: (name, proposed) =>
      run(
        Effect.gen(function* () {
          yield* sql`INSERT INTO kepu_secret (region, name, secret) VALUES (${nationwide}, ${name}, ${proposed})
            ON CONFLICT (region, name) DO NOTHING`
          const [row] = yield* sql<{ readonly secret: string }>`SELECT secret FROM kepu_secret
            WHERE region = ${nationwide} AND name = ${name}`
          return row?.secret ?? proposed
        })
      )
  }
}
