import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify, type JWTVerifyResult } from "jose"
import { CallerId, Identity } from "../../api/Caller.ts"
import { type Authenticator, AuthenticationUnavailable, CredentialRefused } from "./Authentication.ts"
import { callerOf } from "./assignments.ts"

/**
 * Whose tokens are taken, for whom they must be, and which claim says whom they stand for (`kepu` if it is not said).
 */
export interface JwtOptions {
  /** Who must have issued a token, and for whom. */
  readonly issuer: string
  readonly audience: string
  /** Where the issuer's public keys are (JWKS), or how to get at them. */
  readonly keys: URL | JWTVerifyGetKey
  /** The claim that holds the role, region and unit: `{ "role": "unit", "region": "610526", "unit": "edu" }`. */
  readonly claim?: string
}

const idOf = (issuer: string, subject: string): string =>
  Schema.is(CallerId)(subject) ? subject : callerOf(issuer, subject)

const decode = Schema.decodeUnknownEffect(Identity)

/** The algorithms that are taken: signatures with a key pair only, so that nobody can sign with the public key. */
const algorithms = ["ES256", "ES384", "EdDSA", "PS256", "PS384", "RS256"]

/** What the header of an access token may call it; what was issued for a login or a logout is called otherwise, or has a digest of the access token. */
const types = new Set(["jwt", "at+jwt", "application/at+jwt"])
const isForAccess = ({ payload, protectedHeader: { typ = "jwt" } }: JWTVerifyResult): boolean =>
  types.has(typ.toLowerCase()) && payload["at_hash"] === undefined

const refusal = (error: unknown): CredentialRefused | AuthenticationUnavailable => {
  if (error instanceof errors.JWTExpired) return new CredentialRefused({ because: "expired" })
  if (error instanceof errors.JWKSNoMatchingKey) return new CredentialRefused({ because: "unknown" })
  if (error instanceof errors.JWKSTimeout) return new AuthenticationUnavailable()
  if (error instanceof errors.JWKSInvalid) return new AuthenticationUnavailable()
  if (error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC")
    return new CredentialRefused({ because: "malformed" })
  return new AuthenticationUnavailable()
}

/**
 * Checks the tokens (JWT, RFC 7519) of an OpenID provider: signature, issuer, audience and time, and that they say in
 * one claim whom they stand for. The subject becomes the caller's id, so it must be an opaque one; of a subject that no
 * id can be, such as `auth0|…`, a digest does.
 */
export const jwtAuthenticator = ({ audience, claim = "kepu", issuer, keys }: JwtOptions): Authenticator => {
  const resolve = keys instanceof URL ? createRemoteJWKSet(keys) : keys
  return {
    identify: (credential) =>
      Effect.tryPromise({
        try: () =>
          jwtVerify(Redacted.value(credential), resolve, {
            issuer,
            audience,
            algorithms,
            requiredClaims: ["sub", "exp", claim]
          }),
        catch: refusal
      }).pipe(
        Effect.filterOrFail(isForAccess, () => new CredentialRefused({ because: "malformed" })),
        Effect.flatMap(({ payload }) =>
          decode({ ...(payload[claim] as object), id: idOf(issuer, String(payload.sub)) })
        ),
        Effect.catchTag("SchemaError", () => new CredentialRefused({ because: "malformed" }))
      )
  }
}
