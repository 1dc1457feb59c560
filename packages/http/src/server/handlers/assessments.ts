import { Instant } from "@kepu/core/schema"
import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Schema from "effect/Schema"
import { Api } from "../../api/Api.ts"
import { bytesOf, mediaTypeOf } from "../jobs/bodies.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { unsupportedMediaType } from "../edge/problemOf.ts"
import { formIssue, formRefused, readForm } from "./readForm.ts"

const texts = {
  notice: localized("缺少通知编号", "the id of the notice is missing"),
  annex1: localized("至少要有一个文件", "there must be at least one file"),
  asOf: localized("应为带时区的时点，如 2023-09-25T09:00:00+08:00", "must be a moment like 2023-09-25T09:00:00+08:00")
}

const isInstant = Schema.is(Instant)

/** The files of a county, the notice by which they are to be judged, and the moment if one is said. */
const formJob = Effect.fnUntraced(function* (request: HttpServerRequest) {
  const { fields, files, issues } = yield* readForm(request, ["notice", "asOf"])
  const notice = fields.get("notice")
  const asOf = fields.get("asOf")
  const all = [
    ...issues,
    ...(notice === undefined ? [formIssue("notice", texts.notice)] : []),
    ...(asOf === undefined || isInstant(asOf) ? [] : [formIssue("asOf", texts.asOf)]),
    ...(files.annex1.length === 0 ? [formIssue("annex1", texts.annex1)] : [])
  ]
  if (notice === undefined || all.length > 0) return yield* formRefused(all)
  return { _tag: "AssessFiles" as const, notice, asOf: asOf as Instant | undefined, files }
})

/** What is to be judged, as it came: a body of JSON, or a form with files. */
const jobOf = Effect.fnUntraced(function* (request: HttpServerRequest) {
  switch (mediaTypeOf(request)) {
    case "application/json":
      return { _tag: "Assess" as const, body: yield* bytesOf(request) }
    case "multipart/form-data":
      return yield* formJob(request)
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
