import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import type { Caller } from "./Caller.ts"
import {
  Internal,
  InvalidRequest,
  NotAuthenticated,
  NotPermitted,
  RateLimited,
  TookTooLong,
  TooLarge,
  Unavailable,
  UnsupportedMediaType
} from "./problem/problems.ts"

/** What any route may answer with instead. */
const always = [
  InvalidRequest,
  TookTooLong,
  TooLarge,
  UnsupportedMediaType,
  RateLimited,
  Internal,
  Unavailable
] as const

/**
 * Lets in whoever the route's policy names, and tells the handler who it is.
 *
 * @example
 * ```ts
 * import { Access, Api } from "@kepu/http/api"
 * import * as Effect from "effect/Effect"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as HttpApiClient from "effect/http-api/HttpApiClient"
 * import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
 *
 * // A page whose people have logged in sends no token: the browser adds the cookie of their session.
 * const bySession = HttpApiMiddleware.layerClient(Access, ({ next, request }) => next(request))
 * const program = HttpApiClient.make(Api, { baseUrl: process.env["KEPU_URL"]! }).pipe(
 *   Effect.provide(bySession),
 *   Effect.flatMap((client) => client.service.me()),
 *   Effect.catchTag("not-authenticated", ({ message }) => Effect.succeed(message.en))
 * )
 * console.log(await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer))) // there is no valid token: send one as Authorization: Bearer; kepu token create makes one
 * ```
 */
export class Access extends HttpApiMiddleware.Service<Access, { provides: Caller }>()("@kepu/http/api/Access", {
  requiredForClient: true,
  security: { token: HttpApiSecurity.bearer },
  error: [...always, NotAuthenticated, NotPermitted]
}) {}

/** Lets in anybody. */
export class Open extends HttpApiMiddleware.Service<Open>()("@kepu/http/api/Open", { error: always }) {}
