import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Authentication } from "./Authentication.ts"
import { jwtAuthenticator, type JwtOptions } from "./jwt.ts"
import { looksLikeToken, tokenAuthenticator } from "./tokens.ts"

/**
 * Lets in who has an API token.
 *
 * @example
 * ```ts
 * import { Authentication, layerTokens, layerTokensInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const text = Redacted.make(`kepu_610526-${"0".repeat(16)}_${"0".repeat(64)}`)
 * const identify = Authentication.use(({ identify }) => identify(text))
 * const refused = Effect.catchTag(identify, "CredentialRefused", ({ because }) => Effect.succeed(because))
 * const layer = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * console.log(await Effect.runPromise(Effect.provide(refused, layer))) // unknown
 * ```
 */
export const layerTokens = Layer.effect(Authentication, tokenAuthenticator)

/**
 * Lets in whom an OpenID provider vouches for.
 *
 * @example
 * ```ts
 * import { Authentication, layerJwt } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const layer = layerJwt({
 *   issuer: "https://id.example",
 *   audience: "kepu",
 *   keys: new URL("https://id.example/jwks")
 * })
 * const identify = Authentication.use(({ identify }) => identify(Redacted.make("no JWT")))
 * const refused = Effect.catchTag(identify, "CredentialRefused", ({ because }) => Effect.succeed(because))
 * console.log(await Effect.runPromise(Effect.provide(refused, layer))) // malformed
 * ```
 */
export const layerJwt = (options: JwtOptions): Layer.Layer<Authentication> =>
  Layer.succeed(Authentication, jwtAuthenticator(options))

/**
 * Lets in who has an API token or is vouched for by an OpenID provider; which of them is told by how a credential looks.
 *
 * @example
 * ```ts
 * import { Authentication, layerTokensAndJwt, layerTokensInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const keys = new URL("https://id.example/jwks")
 * const both = layerTokensAndJwt({ issuer: "https://id.example", audience: "kepu", keys })
 * const layer = both.pipe(Layer.provide(layerTokensInMemory))
 * // What begins like a token of the service is asked for among those, and never at the provider.
 * const identify = Authentication.use(({ identify }) => identify(Redacted.make("kepu_x")))
 * const refused = Effect.catchTag(identify, "CredentialRefused", ({ because }) => Effect.succeed(because))
 * console.log(await Effect.runPromise(Effect.provide(refused, layer))) // malformed
 * ```
 */
export const layerTokensAndJwt = (options: JwtOptions) =>
  Layer.effect(
    Authentication,
    Effect.map(tokenAuthenticator, (tokens) => {
      const jwt = jwtAuthenticator(options)
      return {
        ...tokens,
        identify: (credential) =>
          looksLikeToken(Redacted.value(credential)) ? tokens.identify(credential) : jwt.identify(credential)
      }
    })
  )
