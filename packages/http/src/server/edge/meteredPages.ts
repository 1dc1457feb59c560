import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { ServiceSettings } from "../Settings.ts"
import { addressBehind } from "./address.ts"
import { makeMeter } from "./Meter.ts"
import { pathOf } from "./pathOf.ts"

/** What everybody may ask for, and what costs a tenth of a second to compress. */
const pages = new Set(["/docs", "/openapi.json"])

/** How often an address may ask for them: as a person reads, and not as a program asks. */
const allowance = { burst: 20, perSecond: 1 }

/** Meters the pages that need no credential by the address that asks for them. */
export const meteredPages = ({ proxies }: Pick<ServiceSettings, "proxies">) => {
  const meter = makeMeter(allowance)
  const address = addressBehind(proxies)
  return <E, R>(
    route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
  ): Effect.Effect<HttpServerResponse.HttpServerResponse, E, R | HttpServerRequest.HttpServerRequest> =>
    Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ url }) => {
      if (!pages.has(pathOf(url))) return route
      return Effect.matchEffect(
        Effect.flatMap(address, (from) => meter.take(from)),
        {
          onFailure: (problem) => HttpServerRespondable.toResponse(problem),
          onSuccess: () => route
        }
      )
    })
}
