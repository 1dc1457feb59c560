import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { mediaTypes } from "../../api/fileTypes.ts"
import { attachment } from "../edge/fileName.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { LongWork } from "../jobs/LongWork.ts"
import type { Question } from "../jobs/questions.ts"
import type { FileFormat, TableAsked } from "../jobs/tables.ts"
import { openLedger, unitOf } from "../ledger/open.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { openingAt } from "./openingAt.ts"
import { usableWeights } from "./usableWeights.ts"

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
const indicators: Sent = { contentType: mediaTypes.xlsx, name: "指标", plain: "indicators.xlsx" }
const ranking: Sent = { contentType: mediaTypes.xlsx, name: "名次", plain: "ranking.xlsx" }

const named: Readonly<Record<TableAsked["of"], readonly [name: string, plain: string]>> = {
  annex1: ["附件1", "annex-1"],
  annex2: ["附件2", "annex-2"],
  units: ["单位名册", "units"],
  submissions: ["报送记录", "submissions"]
}

/** The name of a unit, if the ledger has it. */
const nameOf = ({ portfolio }: KeptLedger, unit: string): string | undefined =>
  portfolio.units.find(({ id }) => id === unit)?.name

export const files = HttpApiBuilder.group(
  Api,
  "files",
  Effect.fnUntraced(function* (handlers) {
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const openAt = openingAt(upToDate)
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
    const table = (of: TableAsked["of"], format: FileFormat) => {
      const [name, plain] = named[of]
      const sent = { contentType: mediaTypes[format], name, plain: `${plain}.${format}` }
      return (request: Asked) => answer(request, sent, (unit) => ({ _tag: "Table", of, format, ...unit }))
    }
    return handlers.handleAll({
      getAnnex1: table("annex1", "csv"),
      getAnnex1Workbook: table("annex1", "xlsx"),
      getAnnex1Document: table("annex1", "docx"),
      getAnnex2: table("annex2", "csv"),
      getAnnex2Workbook: table("annex2", "xlsx"),
      getAnnex2Document: table("annex2", "docx"),
      getUnitTable: table("units", "csv"),
      getUnitWorkbook: table("units", "xlsx"),
      getSubmissionTable: table("submissions", "csv"),
      getSubmissionWorkbook: table("submissions", "xlsx"),
      getIndicatorWorkbook: Effect.fnUntraced(function* ({ params, query, request }) {
        const { asOf, kept, notice, reach } = yield* openAt(params, query.asOf)
        const language = query.lang ?? acceptedLanguage(request.headers["accept-language"])
        const { contentType, name, plain } = indicators
        const disposition = attachment([name, notice.region.name["zh-CN"]], plain)
        const question = { _tag: "IndicatorTable", asOf, of: query.of, language } as const
        return yield* jobs.answer(kept, question, reach.show, { contentType, disposition })
      }),
      getRankingWorkbook: Effect.fnUntraced(function* ({ params, payload, query, request }) {
        const { asOf, kept, notice, reach } = yield* openAt(params, payload.asOf)
        const weights = yield* usableWeights(notice, payload.weights)
        const language = query.lang ?? acceptedLanguage(request.headers["accept-language"])
        const { contentType, name, plain } = ranking
        const disposition = attachment([name, notice.region.name["zh-CN"]], plain)
        const question = { _tag: "RankingTable", asOf, of: payload.of, weights, language } as const
        return yield* jobs.answer(kept, question, reach.show, { contentType, disposition })
      }),
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
