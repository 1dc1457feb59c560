import { fromMillis, toMillis } from "@kepu/core/time"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Identity } from "../../api/Caller.ts"
import { type Authenticator, AuthenticationUnavailable, CredentialRefused } from "./Authentication.ts"
import { isKeptOf, keptOf, nationwide, random } from "./secrets.ts"
import { type StoredToken, TokenStore } from "./TokenStore.ts"

/**
 * `kepu_`, an id to look it up by, and 256 random bits: too many to be guessed, so a plain digest of them is enough.
 * The id begins with a region's code, so that a database which is parted by regions knows where to look.
 */
const shape = /^kepu_(?<id>(?:\d{6}|\d{12})-[0-9a-f]{16})_(?<secret>[0-9a-f]{64})$/u

/** The id of an API token of ours, which is no secret; `undefined` where the credential has not its shape. */
export const tokenIdOf = (credential: string): string | undefined => shape.exec(credential)?.groups?.["id"]

/** Whether a credential is an API token of ours. */
export const looksLikeToken = (credential: string): boolean => credential.startsWith("kepu_")

/** Whom a new token stands for, what people call it, and how long it is valid. */
export interface TokenOptions {
  /** Whom it stands for; the token's own id takes the place of theirs. */
  readonly identity: { readonly [I in Identity as I["role"]]: Omit<I, "id"> }[Identity["role"]]
  readonly label: string
  /** Days for which it is valid, at least one. */
  readonly days: number
}

const day = 86_400_000

/**
 * Makes a token. Its text is shown this once: only its digest is kept.
 *
 * @example
 * ```ts
 * import { RegionCode } from "@kepu/core/port"
 * import { Authentication, createToken, layerTokens, layerTokensInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const identity = { role: "county", region: RegionCode.make("610526") } as const
 * const program = Effect.gen(function* () {
 *   const { text } = yield* createToken({ identity, label: "console of the office", days: 365 })
 *   return yield* Authentication.use(({ identify }) => identify(text))
 * })
 * const layer = Layer.provideMerge(layerTokens, layerTokensInMemory)
 * console.log((await Effect.runPromise(Effect.provide(program, layer))).role) // county
 * ```
 */
export const createToken = Effect.fnUntraced(function* ({ days, identity, label }: TokenOptions) {
  const store = yield* TokenStore
  const now = yield* Clock.currentTimeMillis
  const id = `${identity.role === "issuer" ? nationwide : identity.region}-${random(8)}`
  const secret = random(32)
  const token: StoredToken = {
    id,
    digest: keptOf(secret),
    identity: { ...identity, id: `token:${id}` },
    label,
    createdAt: fromMillis(now, "UTC"),
    expiresAt: fromMillis(now + days * day, "UTC")
  }
  yield* store.add(token)
  return { token, text: Redacted.make(`kepu_${id}_${secret}`) }
})

/** Checks API tokens against the store of them. */
export const tokenAuthenticator: Effect.Effect<Authenticator, never, TokenStore> = Effect.gen(function* () {
  const store = yield* TokenStore
  const find = (id: string) => Effect.mapError(store.find(id), () => new AuthenticationUnavailable())
  const standing = Effect.fnUntraced(function* (token: StoredToken | undefined) {
    if (token === undefined) return yield* new CredentialRefused({ because: "unknown" })
    if (token.revokedAt !== undefined) return yield* new CredentialRefused({ because: "revoked" })
    if ((yield* Clock.currentTimeMillis) >= toMillis(token.expiresAt)) {
      return yield* new CredentialRefused({ because: "expired" })
    }
    return token.identity
  })
  return {
    identify: Effect.fnUntraced(function* (credential) {
      const parts = shape.exec(Redacted.value(credential))?.groups
      if (parts === undefined) return yield* new CredentialRefused({ because: "malformed" })
      const token = yield* find(parts["id"]!)
      const isIt = token !== undefined && isKeptOf(parts["secret"]!, token.digest)
      return yield* standing(isIt ? token : undefined)
    }),
    recall: (id) => Effect.flatMap(find(id), standing)
  }
})
