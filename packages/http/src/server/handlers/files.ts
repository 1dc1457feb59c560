import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { attachment } from "../edge/fileName.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { LongWork } from "../jobs/LongWork.ts"
import type { Question } from "../jobs/questions.ts"
import { openLedger, unitOf } from "../ledger/open.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"

interface Asked {
  readonly params: Parameters<typeof openLedger>[0]
  readonly query: { readonly unit?: string }
}

/** How a file is sent: its name in Chinese, as the offices file it, and a plain one. */
interface Sent {
  readonly contentType: string
  readonly name: string
  readonly plain: string
}

const calendar: Sent = { contentType: "text/calendar; charset=utf-8", name: "活动日历", plain: "activities.ics" }

/** The name of a unit, if the ledger has it. */
const nameOf = ({ portfolio }: KeptLedger, unit: string): string | undefined =>
  portfolio.units.find(({ id }) => id === unit)?.name

export const files = HttpApiBuilder.group(
  Api,
  "files",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const answer = Effect.fnUntraced(function* (
      { params, query }: Asked,
      { contentType, name, plain }: Sent,
      asked: (unit: { readonly unit?: string }) => Question
    ) {
      const { ledger, notice, reach } = yield* openLedger(params)
      const unit = unitOf(yield* Caller, query.unit)
      const kept = yield* upToDate(ledger, notice)
      const named = unit === undefined ? undefined : reach.show({ name: nameOf(kept, unit) ?? unit }).name
      const disposition = attachment(
        [name, notice.region.name["zh-CN"], ...(named === undefined ? [] : [named])],
        plain
      )
      const question = asked(unit === undefined ? {} : { unit })
      return yield* jobs.answer(kept, question, reach.show, { contentType, disposition })
    })
    const table =
      (of: (Question & { readonly _tag: "Table" })["of"], name: string, plain: string) => (request: Asked) =>
        answer(request, { contentType: "text/csv; charset=utf-8", name, plain }, (unit) => ({
          _tag: "Table",
          of,
          ...unit
        }))
    return handlers.handleAll({
      getAnnex1: table("annex1", "附件1", "annex-1.csv"),
      getAnnex2: table("annex2", "附件2", "annex-2.csv"),
      getUnitTable: table("units", "单位名册", "units.csv"),
      getSubmissionTable: table("submissions", "报送记录", "submissions.csv"),
      getCalendar: ({ params, query, request }) => {
        const language = query.lang ?? acceptedLanguage(request.headers["accept-language"])
        return answer({ params, query }, calendar, (unit) => ({
          _tag: "Calendar",
          language,
          ...unit
        }))
      }
    })
  })
)
