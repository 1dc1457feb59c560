import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Authentication } from "./Authentication.ts"
import { jwtAuthenticator, type JwtOptions } from "./jwt.ts"
import { looksLikeToken, tokenAuthenticator } from "./tokens.ts"

/** Lets in who has an API token. */
export const layerTokens = Layer.effect(Authentication, tokenAuthenticator)

/** Lets in whom an OpenID provider vouches for. */
export const layerJwt = (options: JwtOptions): Layer.Layer<Authentication> =>
  Layer.succeed(Authentication, jwtAuthenticator(options))

/** Lets in who has an API token or is vouched for by an OpenID provider; which of them is told by how a credential looks. */
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
