import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { Configuration } from "openid-client"
import { AuthenticationUnavailable } from "./Authentication.ts"
import { callerOf, type Claims, type Assignment, identityOf } from "./assignments.ts"
import { Login, LoginRefused } from "./Login.ts"
import { digestOf, random } from "./secrets.ts"
import { makeSessions, type SessionTimes, usualTimes } from "./sessions.ts"

/** The OpenID provider through which people log in, and whom they then act for. */
export interface OidcOptions {
  /** The provider, as it calls itself: `https://id.example`. */
  readonly issuer: URL
  readonly clientId: string
  /** Without it the provider must know the service as a public client. */
  readonly clientSecret?: Redacted.Redacted
  /** The address at which browsers reach the service: the provider sends them back to `v1/callback` there. */
  readonly url: URL
  /** What is asked of the provider; `openid` alone without it. */
  readonly scope?: string
  /** Whom people act for, by what the provider says of them; the first that fits counts. */
  readonly assignments?: ReadonlyArray<Assignment>
  /** The claim that holds role, region and unit themselves, where no assignment fits: `kepu` without it. */
  readonly claim?: string
  readonly times?: SessionTimes
}

/**
 * Where a provider sends browsers back to.
 *
 * @example
 * ```ts
 * import { callbackPath } from "@kepu/http/server"
 *
 * // The address to register with the provider, of a service that browsers reach at https://kepu.example.
 * console.log(new URL(callbackPath, "https://kepu.example").href) // https://kepu.example/v1/callback
 * ```
 */
export const callbackPath = "/v1/callback"

const isLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname)

/**
 * Whether what goes to an address stays on the machine or is encrypted.
 *
 * @example
 * ```ts
 * import { isProtected } from "@kepu/http/server"
 *
 * const urls = ["https://id.example", "http://127.0.0.1:8526", "http://id.example"]
 * console.log(urls.map((url) => isProtected(new URL(url)))) // [ true, true, false ]
 * ```
 */
export const isProtected = (url: URL): boolean =>
  url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))

/**
 * What is made up for one login. All comes from one secret, which stays in the browser's cookie: nothing is kept here
 * of logins that are never finished, and any instance of the service can finish them.
 */
const madeOf = (secret: Redacted.Redacted) => {
  const part = (name: string): string => digestOf(`${name} ${Redacted.value(secret)}`)
  return { state: part("state"), nonce: part("nonce"), verifier: part("verifier") }
}

const client = Effect.promise(() => import("openid-client"))
type Client = Effect.Success<typeof client>

/** Codes of openid-client that tell of the provider's answer and not of a provider that cannot be reached. */
const ofAnswers = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_KEY_SELECTION_FAILED"
])

const refusal =
  ({ AuthorizationResponseError, ClientError, ResponseBodyError }: Client) =>
  (error: unknown): LoginRefused | AuthenticationUnavailable => {
    if (error instanceof AuthorizationResponseError) {
      return ["server_error", "temporarily_unavailable"].includes(error.error)
        ? new AuthenticationUnavailable()
        : new LoginRefused({ because: "denied" })
    }
    // A code that was used before, or is too old. Whatever else it says is between the service and the provider.
    if (error instanceof ResponseBodyError && error.error === "invalid_grant") {
      return new LoginRefused({ because: "answer" })
    }
    return error instanceof ClientError && ofAnswers.has(error.code ?? "")
      ? new LoginRefused({ because: "answer" })
      : new AuthenticationUnavailable()
  }

/** What the provider says of itself. It is asked again after an hour, and at once where it could not be asked. */
const discovering = Effect.fnUntraced(function* ({ clientId, clientSecret, issuer }: OidcOptions) {
  const discover = Effect.flatMap(client, ({ allowInsecureRequests, discovery, enableNonRepudiationChecks, None }) =>
    Effect.tryPromise({
      try: () =>
        discovery(
          issuer,
          clientId,
          clientSecret === undefined ? undefined : Redacted.value(clientSecret),
          clientSecret === undefined ? None() : undefined,
          {
            // Signatures are checked by the provider's keys, also of what came from the provider itself.
            execute: [enableNonRepudiationChecks, ...(issuer.protocol === "http:" ? [allowInsecureRequests] : [])],
            timeout: 10
          }
        ),
      catch: () => new AuthenticationUnavailable()
    })
  )
  const [known, forget] = yield* Effect.cachedInvalidateWithTTL(discover, "1 hour")
  return Effect.tapError(known, () => forget)
})

/** Who has logged in, by the signed token and, where that is not enough, by what the provider tells of the person. */
const personOf = Effect.fnUntraced(function* (
  library: Client,
  config: Configuration,
  answer: Awaited<ReturnType<Client["authorizationCodeGrant"]>>,
  { claim = "kepu", assignments = [] }: OidcOptions
) {
  const signed: Claims = answer.claims() ?? {}
  const { issuer, userinfo_endpoint } = config.serverMetadata()
  const subject = String(signed["sub"])
  const id = callerOf(issuer, subject)
  const found = identityOf(signed, id, assignments, claim)
  if (found !== undefined) return found
  if (userinfo_endpoint === undefined) return yield* new LoginRefused({ because: "no-role" })
  const told = yield* Effect.tryPromise({
    try: () => library.fetchUserInfo(config, answer.access_token, subject),
    catch: refusal(library)
  })
  return identityOf({ ...told, ...signed }, id, assignments, claim) ?? (yield* new LoginRefused({ because: "no-role" }))
})

/**
 * Lets people log in with an OpenID provider: by an authorization code with PKCE, state and nonce (OpenID Connect
 * Core 3.1), after which they have a session here. The provider is asked when the first of them comes.
 *
 * @example
 * ```ts
 * import { layerOidc, layerSessionsInMemory, layerTokens, layerTokensInMemory, webHandler } from "@kepu/http/server"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Layer from "effect/Layer"
 * import * as Logger from "effect/Logger"
 *
 * const url = new URL("http://127.0.0.1:8526")
 * const login = layerOidc({ issuer: new URL(process.env["OIDC_ISSUER"]!), clientId: "kepu", url })
 * const people = login.pipe(Layer.provide(layerSessionsInMemory))
 * const tokens = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * const parts = Layer.mergeAll(people, tokens, MemoryActivityStore.layer, Logger.layer([]))
 * const { dispose, handler } = webHandler({ notices: [] }, parts)
 * const { headers } = await handler(new Request(new URL("/v1/login", url)))
 * console.log(new URL(headers.get("location")!).searchParams.get("redirect_uri")) // http://127.0.0.1:8526/v1/callback
 * await dispose()
 * ```
 */
export const layerOidc = (options: OidcOptions) =>
  Layer.effect(
    Login,
    Effect.gen(function* () {
      const { issuer, scope = "openid", times = usualTimes, url } = options
      if (!isProtected(issuer) || !isProtected(url)) {
        return yield* Effect.die(new Error("people log in over https, or on the machine itself"))
      }
      const known = yield* discovering(options)
      const callback = new URL(callbackPath, url)
      return {
        url,
        sessions: yield* makeSessions(times),
        begin: Effect.gen(function* () {
          const { buildAuthorizationUrl, calculatePKCECodeChallenge } = yield* client
          const config = yield* known
          const secret = Redacted.make(random(32))
          const { nonce, state, verifier } = madeOf(secret)
          const to = buildAuthorizationUrl(config, {
            redirect_uri: callback.href,
            scope,
            state,
            nonce,
            code_challenge: yield* Effect.promise(() => calculatePKCECodeChallenge(verifier)),
            code_challenge_method: "S256"
          })
          return { to, secret }
        }),
        finish: Effect.fnUntraced(function* (query, secret) {
          const library = yield* client
          const config = yield* known
          const { nonce, state, verifier } = madeOf(secret)
          const back = new URL(callback)
          back.search = query
          const answer = yield* Effect.tryPromise({
            try: () =>
              library.authorizationCodeGrant(config, back, {
                pkceCodeVerifier: verifier,
                expectedState: state,
                expectedNonce: nonce,
                idTokenExpected: true
              }),
            catch: refusal(library)
          })
          return yield* personOf(library, config, answer, options)
        }),
        farewell: Effect.gen(function* () {
          const { buildEndSessionUrl } = yield* client
          const config = yield* known
          return config.serverMetadata().end_session_endpoint === undefined ? undefined : buildEndSessionUrl(config)
        })
      }
    })
  )
