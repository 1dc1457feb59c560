import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import { Identity } from "./Caller.ts"
import { group, open, permit } from "./Policy.ts"
import { storeProblems } from "./problem/storeProblems.ts"

const status = Schema.Struct({ status: Schema.Literal("ok") })

/** Whether the service lives, and whether it can do its work. */
export const service = group(
  "service",
  open(
    HttpApiEndpoint.get("health", "/health", { success: status }).annotateMerge(
      OpenApi.annotations({ summary: "Whether the process answers" })
    )
  ),
  open(
    HttpApiEndpoint.get("ready", "/ready", { success: status, error: storeProblems }).annotateMerge(
      OpenApi.annotations({
        summary: "Whether the store can be read and written to; 503 if not, as when its disk is full"
      })
    )
  ),
  permit(
    { unit: "all", county: "all", viewer: "all", issuer: "all" },
    HttpApiEndpoint.get("me", "/v1/me", { success: Identity }).annotateMerge(
      OpenApi.annotations({ summary: "Whom the credential stands for: role, region and unit" })
    )
  ),
  permit(
    { unit: "none", county: "all", viewer: "none", issuer: "none" },
    HttpApiEndpoint.get("metrics", "/metrics", {
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/plain; version=0.0.4; charset=utf-8" }))
    }).annotateMerge(
      OpenApi.annotations({ summary: "Counts of requests and refusals since the start, as Prometheus reads them" })
    )
  )
).annotateMerge(OpenApi.annotations({ description: "For whoever runs the service" }))
