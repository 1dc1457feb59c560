import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type { Identity } from "../../api/Caller.ts"

/**
 * A credential stands for nobody: it is `unknown`, its time is over, or it was withdrawn, or it is for `elsewhere`. Which of them is for the
 * log alone, as it would help somebody who guesses.
 *
 * @example
 * ```ts
 * import { Authentication, layerTokens, layerTokensInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const identify = Authentication.use(({ identify }) => identify(Redacted.make("no token of ours")))
 * const refused = Effect.catchTag(identify, "CredentialRefused", ({ because }) => Effect.succeed(because))
 * const layer = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * console.log(await Effect.runPromise(Effect.provide(refused, layer))) // malformed
 * ```
 */
export class CredentialRefused extends Schema.TaggedError<CredentialRefused>()("CredentialRefused", {
  because: Schema.Literals(["unknown", "expired", "revoked", "malformed", "elsewhere"])
}) {}

/**
 * Whoever checks credentials cannot be reached. Nobody is let in meanwhile.
 *
 * @example
 * ```ts
 * import { Authentication, AuthenticationUnavailable, webHandler } from "@kepu/http/server"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Logger from "effect/Logger"
 *
 * const identify = () => Effect.fail(new AuthenticationUnavailable())
 * const parts = Layer.mergeAll(Layer.succeed(Authentication, { identify }), MemoryActivityStore.layer, Logger.layer([]))
 * const { dispose, handler } = webHandler({ notices: [] }, parts)
 * const request = new Request("http://localhost/v1/me", { headers: { authorization: "Bearer x" } })
 * console.log((await handler(request)).status) // 503
 * await dispose()
 * ```
 */
export class AuthenticationUnavailable extends Schema.TaggedError<AuthenticationUnavailable>()(
  "AuthenticationUnavailable",
  {}
) {}

/** How the service checks a credential. */
export interface Authenticator {
  /** Whom a bearer credential stands for. */
  readonly identify: (
    credential: Redacted.Redacted
  ) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
  /**
   * Whom a token of that id stands for now. Without it there are neither tickets nor links, as nothing would end them
   * with what they were made for.
   */
  readonly recall?: (id: string) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
}

/**
 * The port by which the service asks who is calling.
 *
 * @example
 * ```ts
 * import { RegionCode } from "@kepu/core/port"
 * import { Authentication, CredentialRefused } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const layer = Layer.succeed(Authentication, {
 *   identify: (credential) =>
 *     Redacted.value(credential) === "the office's"
 *       ? Effect.succeed({ id: "console", role: "county", region: RegionCode.make("610526") })
 *       : Effect.fail(new CredentialRefused({ because: "unknown" }))
 * })
 * const program = Authentication.use(({ identify }) => identify(Redacted.make("the office's")))
 * console.log((await Effect.runPromise(Effect.provide(program, layer))).role) // county
 * ```
 */
export class Authentication extends Context.Service<Authentication, Authenticator>()(
  "@kepu/http/server/auth/Authentication"
) {}
