import { sayStoreError, type StoreError } from "@kepu/core/port"
import { keptTickets } from "@kepu/storage/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { random, regionOfId } from "../server/auth/secrets.ts"
import { TicketStore, TicketStoreFailed } from "../server/auth/TicketStore.ts"

const orFailed = Effect.mapError((error: StoreError) => new TicketStoreFailed({ detail: sayStoreError(error).en }))

/**
 * Keeps tickets, and the key that links are signed with, in the database of the client, whose schema is up to date:
 * several services over one database take each other's.
 *
 * @example
 * ```ts
 * import { TicketStore } from "@kepu/http/server"
 * import { layerTicketsInSql } from "@kepu/http/sql"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const layer = layerTicketsInSql.pipe(Layer.provide(SqliteActivityStore.layerWithClient({ file: ":memory:" })))
 * const twice = TicketStore.use(({ linkKey }) => Effect.all([linkKey, linkKey]))
 * const [first, again] = await Effect.runPromise(Effect.provide(twice, layer))
 * console.log(first === again) // true
 * ```
 */
export const layerTicketsInSql: Layer.Layer<TicketStore, never, SqlClient.SqlClient> = Layer.effect(
  TicketStore,
  Effect.map(SqlClient.SqlClient, (sql) => {
    const tickets = keptTickets(sql)
    return {
      add: (ticket, now) => orFailed(tickets.add({ region: regionOfId(ticket.token), ...ticket }, now)),
      take: (region, digest) => orFailed(tickets.take(region, digest)),
      linkKey: Effect.suspend(() => orFailed(tickets.secret("links", random(32))))
    }
  })
)
