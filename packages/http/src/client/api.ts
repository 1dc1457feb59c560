import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import type * as Redacted from "effect/Redacted"
import { Access } from "../api/Access.ts"
import { Api } from "../api/Api.ts"

/** Which service a client asks, and with which token. */
export interface ClientOptions {
  /** Where the service is, such as `https://kepu.example`. */
  readonly url: string | URL
  readonly token: Redacted.Redacted
}

/** Sends the token with every request. */
const layerToken = (token: Redacted.Redacted) =>
  HttpApiMiddleware.layerClient(Access, ({ next, request }) => next(HttpClientRequest.bearerToken(request, token)))

/**
 * A function for each route of the API, by group and name: `client.activities.list(…)`.
 *
 * @example
 * ```ts
 * import { RecordKey, RegionCode } from "@kepu/core/port"
 * import { makeClient } from "@kepu/http/client"
 * import * as Effect from "effect/Effect"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Redacted from "effect/Redacted"
 *
 * const params = { region: RegionCode.make("610526"), notice: "pucheng-2023", key: RecordKey.make("none") }
 * const program = Effect.gen(function* () {
 *   const client = yield* makeClient({ url: process.env["KEPU_URL"]!, token: Redacted.make(process.env["KEPU_TOKEN"]!) })
 *   return yield* client.units.get({ params })
 * })
 * // Every problem is an error whose tag is its code.
 * const told = Effect.catchTag(program, "no-such-record", ({ message }) => Effect.succeed(message.en))
 * console.log(await Effect.runPromise(Effect.provide(told, FetchHttpClient.layer))) // there is no record “units/none”
 * ```
 */
export const makeClient = ({ token, url }: ClientOptions) =>
  HttpApiClient.make(Api, {
    baseUrl: url,
    transformClient: HttpClient.mapRequest(HttpClientRequest.acceptJson)
  }).pipe(Effect.provide(layerToken(token)))

/** What `makeClient` gives: the routes of the API as functions that return effects, by group and name. */
export type Client = Effect.Success<ReturnType<typeof makeClient>>
