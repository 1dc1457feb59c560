import { deadlines, lint, type Notice, noticeDigest, showNotice } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import type { NoticeSummary } from "../../api/notices.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { Settings } from "../Settings.ts"
import { findNotice } from "./findNotice.ts"

const summaryOf = (notice: Notice): NoticeSummary => {
  const { event, id, issuedOn, issuer, region, title, validFrom, validTo } = notice
  const validity = validTo === undefined ? { validFrom } : { validFrom, validTo }
  return { id, title, issuer, region, event, issuedOn, ...validity, digest: noticeDigest(notice) }
}

export const notices = HttpApiBuilder.group(Api, "notices", (handlers) =>
  handlers.handleAll({
    listNotices: () => Effect.map(Settings, ({ notices }) => ({ notices: notices.map(summaryOf) })),
    getNotice: ({ params }) => findNotice(params.notice),
    explainNotice: ({ params, query, request }) =>
      Effect.map(findNotice(params.notice), (notice) =>
        showNotice(notice, query.lang ?? acceptedLanguage(request.headers["accept-language"]))
      ),
    listDeadlines: ({ params }) =>
      Effect.map(findNotice(params.notice), (notice) => ({ deadlines: deadlines(notice) })),
    lintNotice: ({ params }) => Effect.map(findNotice(params.notice), (notice) => ({ diagnostics: lint(notice) })),
    lintDraft: ({ payload }) => Effect.sync(() => ({ diagnostics: lint(payload) }))
  })
)
