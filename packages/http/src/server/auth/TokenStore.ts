import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Instant } from "@kepu/core/schema"
import { Identity } from "../../api/Caller.ts"

/** What is kept of a token: whom it stands for and how long, and of its secret only the digest. */
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

/** The place where tokens are kept cannot be used. */
export class TokenStoreFailed extends Schema.TaggedError<TokenStoreFailed>()("TokenStoreFailed", {
  detail: Schema.String
}) {}

/** Where tokens are kept. */
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

/** Keeps tokens for as long as the process lives. */
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
