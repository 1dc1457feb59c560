import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Identity } from "../../api/Caller.ts"

const Millis = Schema.Int

/**
 * What is kept of a person's session: whom it stands for and how long, and of its secret only the digest.
 *
 * @example
 * ```ts
 * import { StoredSession } from "@kepu/http/server"
 * import * as Schema from "effect/Schema"
 *
 * const times = { createdAt: 0, usedAt: 0, expiresAt: 86_400_000 }
 * const kept = { id: "000000-1", digest: "…", identity: { id: "oidc:1", role: "issuer" }, ...times }
 * console.log(Schema.decodeUnknownSync(StoredSession)(kept).identity.role) // issuer
 * ```
 */
export const StoredSession = Schema.Struct({
  id: Schema.NonEmptyString,
  /** SHA-256 of the secret, in hexadecimal digits. */
  digest: Schema.String,
  identity: Identity,
  /** Milliseconds since 1970, as are the others. */
  createdAt: Millis,
  usedAt: Millis,
  /** The first instant at which it is over, however much it is used. */
  expiresAt: Millis
}).annotate({ identifier: "StoredSession" })
export interface StoredSession extends Schema.Schema.Type<typeof StoredSession> {}

/**
 * The place where sessions are kept cannot be used.
 *
 * @example
 * ```ts
 * import { SessionStoreFailed } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const asking = Effect.fail(new SessionStoreFailed({ detail: "the database is away" }))
 * const told = Effect.catchTag(asking, "SessionStoreFailed", ({ detail }) => Effect.succeed(detail))
 * console.log(await Effect.runPromise(told)) // the database is away
 * ```
 */
export class SessionStoreFailed extends Schema.TaggedError<SessionStoreFailed>()("SessionStoreFailed", {
  detail: Schema.String
}) {}

/**
 * Where sessions of people are kept. One that is ended is forgotten.
 *
 * @example
 * ```ts
 * import { layerSessionsInMemory, SessionStore, type StoredSession } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const day = 86_400_000
 * const identity: StoredSession["identity"] = { id: "oidc:1", role: "issuer" }
 * const program = Effect.gen(function* () {
 *   const sessions = yield* SessionStore
 *   yield* sessions.add({ id: "000000-1", digest: "…", identity, createdAt: 0, usedAt: 0, expiresAt: day })
 *   yield* sessions.touch("000000-1", 1000)
 *   return (yield* sessions.find("000000-1"))?.usedAt
 * })
 * console.log(await Effect.runPromise(Effect.provide(program, layerSessionsInMemory))) // 1000
 * ```
 */
export class SessionStore extends Context.Service<
  SessionStore,
  {
    readonly add: (session: StoredSession) => Effect.Effect<void, SessionStoreFailed>
    readonly find: (id: string) => Effect.Effect<StoredSession | undefined, SessionStoreFailed>
    /** Notes that it was used at that millisecond. */
    readonly touch: (id: string, at: number) => Effect.Effect<void, SessionStoreFailed>
    /** All, in the order in which they were begun. */
    readonly list: Effect.Effect<ReadonlyArray<StoredSession>, SessionStoreFailed>
    /** Whether there was such a session. */
    readonly end: (id: string) => Effect.Effect<boolean, SessionStoreFailed>
  }
>()("@kepu/http/server/auth/SessionStore") {}

/**
 * Keeps sessions for as long as the process lives.
 *
 * @example
 * ```ts
 * import { layerSessionsInMemory, SessionStore } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const ended = SessionStore.use((sessions) => sessions.end("610526-0"))
 * // There was none.
 * console.log(await Effect.runPromise(Effect.provide(ended, layerSessionsInMemory))) // false
 * ```
 */
export const layerSessionsInMemory: Layer.Layer<SessionStore> = Layer.sync(SessionStore, () => {
  const sessions = new Map<string, StoredSession>()
  return {
    add: (session) =>
      Effect.sync(() => {
        for (const { expiresAt, id } of sessions.values()) if (expiresAt <= session.createdAt) sessions.delete(id)
        sessions.set(session.id, session)
      }),
    find: (id) => Effect.sync(() => sessions.get(id)),
    touch: (id, at) =>
      Effect.sync(() => {
        const session = sessions.get(id)
        if (session !== undefined && session.usedAt < at) sessions.set(id, { ...session, usedAt: at })
      }),
    list: Effect.sync(() => [...sessions.values()]),
    end: (id) => Effect.sync(() => sessions.delete(id))
  }
})
