import { Instant } from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Identity } from "./Caller.ts"
import { group, permit } from "./Policy.ts"
import { NoSuchRecord, NoSuchRoute, Unavailable } from "./problem/problems.ts"

const Id = Schema.String.check(Schema.isPattern(/^(?:\d{6}|\d{12})-[0-9a-f]{16}$/u))

/** A person's session: whom it stands for, since when, and until when at the latest. */
const Session = Schema.Struct({
  id: Id,
  of: Identity.annotate({ description: "Whom it stands for" }),
  begunAt: Instant,
  usedAt: Instant.annotate({ description: "When it was last used, to the minute" }),
  endsAt: Instant.annotate({ description: "The first moment at which it is over, however much it is used" }),
  isThis: Schema.Boolean.annotate({ description: "Whether the request itself comes with it" })
}).annotate({ identifier: "LoginSession" })

const anybody = { unit: "all", county: "all", viewer: "all", issuer: "all" } as const
const problems = [NoSuchRoute, Unavailable] as const

/** The sessions of people who logged in. */
export const sessions = group(
  "sessions",
  permit(
    anybody,
    HttpApiEndpoint.get("listSessions", "/v1/sessions", {
      success: Schema.Struct({ sessions: Schema.Array(Session) }),
      error: problems
    }).annotateMerge(
      OpenApi.annotations({
        summary: "The caller's own sessions; for an office those of its region and of the regions below it, too"
      })
    )
  ),
  permit(
    anybody,
    HttpApiEndpoint.delete("endSession", "/v1/sessions/:id", {
      params: { id: Id },
      success: HttpApiSchema.NoContent,
      error: [...problems, NoSuchRecord]
    }).annotateMerge(OpenApi.annotations({ summary: "Ends one of them; streams that it reads end within seconds" }))
  )
).annotateMerge(OpenApi.annotations({ description: "Sessions (会话): of people who logged in" }))
