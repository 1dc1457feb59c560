import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { Caller } from "../../api/Caller.ts"
import { findNotice } from "../handlers/findNotice.ts"
import { Settings } from "../Settings.ts"
import { type Job, type Outcome, problemOfWork } from "./jobs.ts"
import type { Workers } from "./Workers.ts"

/** The media type of a body, without its parameters; JSON if none is told. */
export const mediaTypeOf = ({ headers }: HttpServerRequest): string =>
  (headers["content-type"] ?? "application/json").split(";", 1)[0]!.trim().toLowerCase()

/** The body as text; what cannot be read is told as for any other route. */
export const textOf = (request: HttpServerRequest): Effect.Effect<string> => Effect.orDie(request.text)

const answerOf = (outcome: Exclude<Outcome, { readonly _tag: "Lacking" }>) =>
  outcome._tag === "Done"
    ? Effect.succeed(HttpServerResponse.uint8Array(outcome.json, { contentType: "application/json" }))
    : Effect.fail(problemOfWork(outcome))

/** Has a job done for the caller. A notice that only whoever runs the service can find is found, and the job done then. */
export const runJob = Effect.fnUntraced(function* (workers: Workers["Service"], job: Job) {
  const { id: caller } = yield* Caller
  const { limits, notices } = yield* Settings
  const given = { notices, now: yield* Clock.currentTimeMillis, rows: limits.rows }
  const first = yield* workers.run(caller, job, given)
  if (first._tag !== "Lacking") return yield* answerOf(first)
  const found = yield* findNotice(first.notice)
  const second = yield* workers.run(caller, job, { ...given, notices: [found] })
  return second._tag === "Lacking"
    ? yield* Effect.die(new Error("a notice was lacking twice"))
    : yield* answerOf(second)
})
