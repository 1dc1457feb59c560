import { sayStoreError, type StoreError } from "@kepu/core/port"
import { type KeptToken, keptTokens } from "@kepu/storage/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { regionOfId } from "../server/auth/secrets.ts"
import { StoredToken, TokenStore, TokenStoreFailed } from "../server/auth/TokenStore.ts"

const decode = Schema.decodeUnknownEffect(StoredToken)

const tokenOf = ({ onBehalf, region, role, unit, ...kept }: KeptToken): Effect.Effect<StoredToken, TokenStoreFailed> =>
  decode({
    ...kept,
    identity: {
      id: `token:${kept.id}`,
      role,
      ...(role === "issuer" ? {} : { region }),
      ...(unit === undefined ? {} : { unit }),
      ...(onBehalf ? { onBehalf } : {})
    }
  }).pipe(Effect.mapError(() => new TokenStoreFailed({ detail: `kepu_token/${kept.id} is no token` })))

const keptOf = ({ identity, ...token }: StoredToken): KeptToken => ({
  ...token,
  region: regionOfId(token.id),
  role: identity.role,
  ...(identity.role === "unit" ? { unit: identity.unit } : {}),
  onBehalf: identity.role === "county" && identity.onBehalf === true
})

const failed = (error: StoreError) => new TokenStoreFailed({ detail: sayStoreError(error).en })
const orFailed = Effect.mapError(failed)

/**
 * Keeps tokens in the database of the client, whose schema is up to date.
 *
 * @example
 * ```ts
 * import { createToken } from "@kepu/http/server"
 * import { layerTokensInSql } from "@kepu/http/sql"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const layer = layerTokensInSql.pipe(Layer.provide(SqliteActivityStore.layerWithClient({ file: ":memory:" })))
 * const token = createToken({ identity: { role: "issuer" }, label: "drafts", days: 30 })
 * console.log((await Effect.runPromise(Effect.provide(token, layer))).token.identity.role) // issuer
 * ```
 */
export const layerTokensInSql: Layer.Layer<TokenStore, never, SqlClient.SqlClient> = Layer.effect(
  TokenStore,
  Effect.map(SqlClient.SqlClient, (sql) => {
    const tokens = keptTokens(sql)
    return {
      add: (token) => orFailed(tokens.add(keptOf(token))),
      find: (id) =>
        Effect.flatMap(orFailed(tokens.find(regionOfId(id), id)), (token) =>
          token === undefined ? Effect.undefined : tokenOf(token)
        ),
      list: Effect.flatMap(orFailed(tokens.list), Effect.forEach(tokenOf)),
      revoke: (id, at) => orFailed(tokens.revoke(regionOfId(id), id, at))
    }
  })
)
