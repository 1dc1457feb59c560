import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, open, permit } from "./Policy.ts"
import {
  InvalidRequest,
  NoSuchRoute,
  NotAuthenticated,
  NotPermitted,
  RateLimited,
  Unavailable
} from "./problem/problems.ts"

const refusals = [InvalidRequest, NoSuchRoute, NotAuthenticated, NotPermitted, RateLimited, Unavailable] as const

const code = Schema.String.check(Schema.isMaxLength(4000))

/** How people log in and out, with a browser. Programs have tokens. */
export const login = group(
  "login",
  open(
    HttpApiEndpoint.get("login", "/v1/login", {
      query: {
        return: Schema.optionalKey(
          Schema.String.check(Schema.isMaxLength(2000)).annotate({
            description: "Where to go afterwards: an address of the service itself, such as /console; /v1/me without it"
          })
        )
      },
      success: HttpApiSchema.Empty(303),
      error: refusals
    }).annotateMerge(OpenApi.annotations({ summary: "Sends a browser to the OpenID provider, to log in there" }))
  ),
  open(
    HttpApiEndpoint.get("callback", "/v1/callback", {
      query: { code: Schema.optionalKey(code), state: Schema.optionalKey(code), error: Schema.optionalKey(code) },
      success: HttpApiSchema.Empty(303),
      error: refusals
    })
      // Providers may send more, as long as it is in the standard's form.
      .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "ignore" })
      .annotateMerge(
        OpenApi.annotations({ summary: "Where the provider sends the browser back to; begins the session" })
      )
  ),
  permit(
    { unit: "all", county: "all", viewer: "all", issuer: "all" },
    HttpApiEndpoint.post("logout", "/v1/logout", {
      success: Schema.Struct({
        farewell: Schema.optionalKey(
          Schema.String.annotate({ description: "Where a browser ends its session with the provider, too" })
        )
      }),
      error: refusals
    }).annotateMerge(OpenApi.annotations({ summary: "Ends the session that the request comes with" }))
  )
).annotateMerge(
  OpenApi.annotations({
    description: `Login of people by an OpenID provider, where the service has one. A session is a cookie; a write that comes with it needs the header X-CSRF: 1 from a page of the same origin.`
  })
)
