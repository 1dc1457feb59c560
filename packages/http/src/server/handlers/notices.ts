import type { Notice } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { deadlines } from "@kepu/core/next"
import { noticeDigest, showNotice } from "@kepu/core/notice"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import type { NoticeSummary } from "../../api/notices.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { unsupportedMediaType } from "../edge/problemOf.ts"
import { Settings } from "../Settings.ts"
import { bytesOf, mediaTypeOf } from "../jobs/bodies.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { findNotice, findVersions } from "./findNotice.ts"
import { templateResponse } from "./template.ts"

const summaryOf = (notice: Notice): NoticeSummary => {
  const { event, id, issuedOn, issuer, region, title, validFrom, validTo } = notice
  const validity = validTo === undefined ? { validFrom } : { validFrom, validTo }
  return { id, title, issuer, region, event, issuedOn, ...validity, digest: noticeDigest(notice) }
}

/** What lint finds in notices that the service knows: each is looked at once. */
const known = new WeakMap<Notice, ReturnType<typeof lint>>()
const diagnosticsOf = (notice: Notice): ReturnType<typeof lint> => {
  const diagnostics = known.get(notice) ?? lint(notice)
  known.set(notice, diagnostics)
  return diagnostics
}

export const notices = HttpApiBuilder.group(
  Api,
  "notices",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    /** What comes along is read and looked at where it holds nobody up; no moment and no files come into it. */
    const posted = Effect.fnUntraced(function* (_tag: "Lint" | "Merge" | "Diff", request: HttpServerRequest) {
      if (mediaTypeOf(request) !== "application/json") return yield* unsupportedMediaType()
      return yield* jobs
        .posted({ _tag, body: yield* bytesOf(request) })
        .pipe(Effect.catchTags({ "notice-not-in-force": Effect.die, "unusable-files": Effect.die }))
    })
    const reading = handlers
      // A draft is looked at by itself: no other notice comes into it.
      .handleRaw("lintDraft", ({ request }) => Effect.catchTag(posted("Lint", request), "no-such-notice", Effect.die))
      .handleRaw("mergeNotices", ({ request }) => posted("Merge", request))
      .handleRaw("diffNotices", ({ request }) => posted("Diff", request))
    return reading.handleAll({
      listNotices: () =>
        Effect.gen(function* () {
          const { notices } = yield* Settings
          return { notices: (yield* Effect.forEach(notices, ({ id }) => findNotice(id))).map(summaryOf) }
        }).pipe(Effect.catchTag("no-such-notice", Effect.die)),
      getNotice: ({ params, query }) => findNotice(params.notice, query.asOf),
      listVersions: ({ params }) =>
        Effect.map(findVersions(params.notice), (versions) => ({
          versions: versions.map(({ from, notice }) => ({
            from,
            digest: noticeDigest(notice),
            amendments: (notice.amendments ?? []).map(({ removed: _removed, ...amending }) => amending)
          }))
        })),
      explainNotice: ({ params, query, request }) =>
        Effect.map(findNotice(params.notice, query.asOf), (notice) =>
          showNotice(notice, query.lang ?? acceptedLanguage(request.headers["accept-language"]))
        ),
      getTemplate: ({ params, query }) =>
        Effect.flatMap(findNotice(params.notice), (notice) => templateResponse(notice, params.template, query)),
      listDeadlines: ({ params, query }) =>
        Effect.map(findNotice(params.notice, query.asOf), (notice) => ({ deadlines: deadlines(notice) })),
      lintNotice: ({ params }) =>
        Effect.map(findNotice(params.notice), (notice) => ({ diagnostics: diagnosticsOf(notice) }))
    })
  })
)
