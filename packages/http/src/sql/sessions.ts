import { sayStoreError, type StoreError } from "@kepu/core/port"
import { type KeptSession, keptSessions } from "@kepu/storage/service"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { regionOfId } from "../server/auth/secrets.ts"
import { SessionStore, SessionStoreFailed, StoredSession } from "../server/auth/SessionStore.ts"

const decode = Schema.decodeUnknownEffect(StoredSession)

const sessionOf = ({ caller, region, role, unit, ...kept }: KeptSession) =>
  decode({
    ...kept,
    identity: {
      id: caller,
      role,
      ...(role === "issuer" ? {} : { region }),
      ...(unit === undefined ? {} : { unit })
    }
  }).pipe(Effect.mapError(() => new SessionStoreFailed({ detail: `kepu_session/${kept.id} is no session` })))

const keptOf = ({ identity, ...session }: StoredSession): KeptSession => ({
  ...session,
  region: regionOfId(session.id),
  caller: identity.id,
  role: identity.role,
  ...(identity.role === "unit" ? { unit: identity.unit } : {})
})

const orFailed = Effect.mapError((error: StoreError) => new SessionStoreFailed({ detail: sayStoreError(error).en }))

/**
 * Keeps sessions in the database of the client, whose schema is up to date. Every hour, what is over is forgotten.
 *
 * @example
 * ```ts
 * import { SessionStore } from "@kepu/http/server"
 * import { layerSessionsInSql } from "@kepu/http/sql"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const layer = layerSessionsInSql.pipe(Layer.provide(SqliteActivityStore.layerWithClient({ file: ":memory:" })))
 * const all = SessionStore.use((sessions) => sessions.list)
 * console.log(await Effect.runPromise(Effect.provide(all, layer))) // []
 * ```
 */
export const layerSessionsInSql: Layer.Layer<SessionStore, never, SqlClient.SqlClient> = Layer.effect(
  SessionStore,
  Effect.gen(function* () {
    const sessions = keptSessions(yield* SqlClient.SqlClient)
    yield* Effect.flatMap(Clock.currentTimeMillis, sessions.purge).pipe(
      Effect.ignore,
      Effect.repeat(Schedule.spaced("1 hour")),
      Effect.forkScoped
    )
    return {
      add: (session) => orFailed(sessions.add(keptOf(session))),
      find: (id) =>
        Effect.flatMap(orFailed(sessions.find(regionOfId(id), id)), (session) =>
          session === undefined ? Effect.undefined : sessionOf(session)
        ),
      touch: (id, at) => orFailed(sessions.touch(regionOfId(id), id, at)),
      list: Effect.flatMap(orFailed(sessions.list), Effect.forEach(sessionOf)),
      end: (id) => orFailed(sessions.end(regionOfId(id), id))
    }
  })
)
