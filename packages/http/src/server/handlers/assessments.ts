import type { Instant, Notice } from "@kepu/core"
import { fromMillis } from "@kepu/core/time"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as Multipart from "effect/http/Multipart"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { Api } from "../../api/Api.ts"
import { formLimits } from "../../api/assessments.ts"
import { bytesOf, mediaTypeOf } from "../jobs/bodies.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { unsupportedMediaType } from "../edge/problemOf.ts"
import { readForm } from "./readForm.ts"

/** The moment asked about, or now, as clocks show it where the notice holds. */
export const momentOf = (asOf: Instant | undefined, { zone }: Notice): Effect.Effect<Instant> =>
  asOf === undefined
    ? Effect.map(Clock.currentTimeMillis, (now) => fromMillis(now - (now % 1000), zone))
    : Effect.succeed(asOf)

/** What is to be judged, as it came: a body of JSON, or a form with files. */
const jobOf = Effect.fnUntraced(function* (request: HttpServerRequest) {
  switch (mediaTypeOf(request)) {
    case "application/json":
      return { _tag: "Assess" as const, body: yield* bytesOf(request) }
    case "multipart/form-data": {
      const parts = Stream.provideContext(request.multipartStream, Multipart.limitsServices(formLimits))
      return { _tag: "AssessFiles" as const, ...(yield* readForm(parts)) }
    }
    default:
      return yield* unsupportedMediaType()
  }
})

export const assessments = HttpApiBuilder.group(
  Api,
  "judging",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    return handlers.handleRaw("assess", ({ request }) => Effect.flatMap(jobOf(request), (job) => jobs.posted(job)))
  })
)
