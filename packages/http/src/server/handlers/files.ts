import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { LongWork } from "../jobs/LongWork.ts"
import type { Question } from "../jobs/questions.ts"
import { openLedger, unitOf } from "../ledger/open.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"

interface Asked {
  readonly params: Parameters<typeof openLedger>[0]
  readonly query: { readonly unit?: string }
}

export const files = HttpApiBuilder.group(
  Api,
  "files",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const answer = Effect.fnUntraced(function* (
      { params, query }: Asked,
      contentType: string,
      asked: (unit: { readonly unit?: string }) => Question
    ) {
      const { ledger, notice, reach } = yield* openLedger(params)
      const unit = unitOf(yield* Caller, query.unit)
      const kept = yield* upToDate(ledger, notice)
      return yield* jobs.answer(kept, asked(unit === undefined ? {} : { unit }), reach.show, contentType)
    })
    const table = (of: (Question & { readonly _tag: "Table" })["of"]) => (request: Asked) =>
      answer(request, "text/csv; charset=utf-8", (unit) => ({ _tag: "Table", of, ...unit }))
    return handlers.handleAll({
      getAnnex1: table("annex1"),
      getAnnex2: table("annex2"),
      getUnitTable: table("units"),
      getSubmissionTable: table("submissions"),
      getCalendar: ({ params, query, request }) => {
        const language = query.lang ?? acceptedLanguage(request.headers["accept-language"])
        return answer({ params, query }, "text/calendar; charset=utf-8", (unit) => ({
          _tag: "Calendar",
          language,
          ...unit
        }))
      }
    })
  })
)
