import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Instant } from "@kepu/core/schema"
import { Identity } from "../../api/Caller.ts"

/**
 * What is kept of a token: whom it stands for and how long, and of its secret only the digest.
 *
 * @example
 * ```ts
 * import { StoredToken } from "@kepu/http/server"
 * import * as Schema from "effect/Schema"
 *
 * const times = { createdAt: "2023-09-01T00:00:00Z", expiresAt: "2024-09-01T00:00:00Z" }
 * const kept = { id: "000000-1", digest: "…", identity: { id: "token:000000-1", role: "issuer" }, label: "", ...times }
 * console.log(Schema.decodeUnknownSync(StoredToken)(kept).expiresAt) // 2024-09-01T00:00:00Z
 * ```
 */
export const StoredToken = Schema.Struct({
  id: Schema.NonEmptyString,
  /** SHA-256 of the secret, in hexadecimal digits. */
  digest: Schema.String,
  identity: Identity,
  /** What it is for, in the words of whoever made it. */
  label: Schema.String,
  createdAt: Instant,
  /** The first instant at which it is no longer valid. */
  expiresAt: Instant,
  revokedAt: Schema.optionalKey(Instant)
}).annotate({ identifier: "StoredToken" })
export interface StoredToken extends Schema.Schema.Type<typeof StoredToken> {}

/**
 * The place where tokens are kept cannot be used.
 *
 * @example
 * ```ts
 * import { TokenStoreFailed } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const asking = Effect.fail(new TokenStoreFailed({ detail: "the database is away" }))
 * const told = Effect.catchTag(asking, "TokenStoreFailed", ({ detail }) => Effect.succeed(detail))
 * console.log(await Effect.runPromise(told)) // the database is away
 * ```
 */
export class TokenStoreFailed extends Schema.TaggedError<TokenStoreFailed>()("TokenStoreFailed", {
  detail: Schema.String
}) {}

/**
 * Where tokens are kept.
 *
 * @example
 * ```ts
 * import { RegionCode } from "@kepu/core/port"
 * import { Instant } from "@kepu/core/schema"
 * import { createToken, layerTokensInMemory, TokenStore } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const identity = { role: "viewer", region: RegionCode.make("610526") } as const
 * const program = Effect.gen(function* () {
 *   const tokens = yield* TokenStore
 *   const { token } = yield* createToken({ identity, label: "screen in the hall", days: 30 })
 *   yield* tokens.revoke(token.id, Instant.make("2023-10-01T00:00:00Z"))
 *   return (yield* tokens.list).map(({ label, revokedAt }) => `${label}, until ${revokedAt}`)
 * })
 * console.log(await Effect.runPromise(Effect.provide(program, layerTokensInMemory))) // [ 'screen in the hall, until 2023-10-01T00:00:00Z' ]
 * ```
 */
export class TokenStore extends Context.Service<
  TokenStore,
  {
    readonly add: (token: StoredToken) => Effect.Effect<void, TokenStoreFailed>
    readonly find: (id: string) => Effect.Effect<StoredToken | undefined, TokenStoreFailed>
    /** All tokens, also those that are no longer valid, in the order in which they were made. */
    readonly list: Effect.Effect<ReadonlyArray<StoredToken>, TokenStoreFailed>
    /** Withdraws a token for good; `false` if there is none of that id. One that is withdrawn keeps its first time. */
    readonly revoke: (id: string, at: Instant) => Effect.Effect<boolean, TokenStoreFailed>
  }
>()("@kepu/http/server/auth/TokenStore") {}

/**
 * Keeps tokens for as long as the process lives.
 *
 * @example
 * ```ts
 * import { layerTokensInMemory, TokenStore } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const all = TokenStore.use((tokens) => tokens.list)
 * console.log(await Effect.runPromise(Effect.provide(all, layerTokensInMemory))) // []
 * ```
 */
export const layerTokensInMemory: Layer.Layer<TokenStore> = Layer.sync(TokenStore, () => {
  const tokens = new Map<string, StoredToken>()
  return {
    add: (token) => Effect.sync(() => void tokens.set(token.id, token)),
    find: (id) => Effect.sync(() => tokens.get(id)),
    list: Effect.sync(() => [...tokens.values()]),
    revoke: (id, at) =>
      Effect.sync(() => {
        const token = tokens.get(id)
        if (token !== undefined) tokens.set(id, { revokedAt: at, ...token })
        return token !== undefined
      })
  }
})
