import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Option from "effect/Option"
import { originOf, type Proxies, reachedAt } from "./proxies.ts"

const peerOf = ({ remoteAddress }: HttpServerRequest.HttpServerRequest): string | undefined =>
  Option.getOrUndefined(remoteAddress)

/** From where a request comes, to count those without a valid credential by. */
export const addressBehind = (proxies: Proxies): Effect.Effect<string, never, HttpServerRequest.HttpServerRequest> =>
  Effect.map(HttpServerRequest.HttpServerRequest, (request) => originOf(proxies, peerOf(request), request.headers))

/** How a trusted proxy was reached that a request came by. */
export const reachedBehind = (proxies: Proxies, request: HttpServerRequest.HttpServerRequest) =>
  reachedAt(proxies, peerOf(request), request.headers)
