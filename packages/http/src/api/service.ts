import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, open } from "./Policy.ts"
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
      OpenApi.annotations({ summary: "Whether the store can be reached; 503 if not" })
    )
  )
).annotateMerge(OpenApi.annotations({ description: "For whoever runs the service" }))
