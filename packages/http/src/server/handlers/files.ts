import type { Portfolio } from "@kepu/core"
import type { Source } from "@kepu/core/portfolio"
import { ActivityStore } from "@kepu/core/port"
import { annex1Sheet, annex2Sheet, type Sheet, submissionSheet, unitSheet, withExtra, writeSheet } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { acceptedLanguage } from "../edge/language.ts"
import { orProblem } from "../ledger/failures.ts"
import { openLedger, unitOf } from "../ledger/open.ts"
import { activityCalendar } from "./calendar.ts"

const csv = <A extends { readonly source?: Source }>(sheet: Sheet<A>, records: ReadonlyArray<A>): string =>
  [...writeSheet(withExtra(sheet, records), records)].join("")

/** As much of a portfolio as is of a unit; all of it where none is named. Names of units stay: rows are told by them. */
const partOf = (portfolio: Portfolio, unit: string | undefined) => {
  const { activities, recommendations = [], submissions = [], units } = portfolio
  const isOf = (id: string): boolean => unit === undefined || id === unit
  return {
    all: portfolio,
    unit: units.find(({ id }) => id === unit),
    units: units.filter(({ id }) => isOf(id)),
    activities: activities.filter(({ host }) => isOf(host)),
    submissions: submissions.filter((submission) => isOf(submission.unit)),
    recommendations: recommendations.filter((recommendation) => isOf(recommendation.unit))
  }
}

export const files = HttpApiBuilder.group(
  Api,
  "files",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* ActivityStore
    const open = Effect.fnUntraced(function* ({
      params,
      query
    }: {
      readonly params: Parameters<typeof openLedger>[0]
      readonly query: { readonly unit?: string }
    }) {
      const { ledger, notice, reach } = yield* openLedger(params)
      const portfolio = reach.show(yield* orProblem(store.portfolio(ledger)))
      return { ledger, notice, ...partOf(portfolio, unitOf(yield* Caller, query.unit)) }
    })
    return handlers.handleAll({
      getAnnex1: (request) =>
        Effect.map(open(request), ({ activities, all, notice, unit }) =>
          csv(annex1Sheet(notice, all.units, unit?.name), activities)
        ),
      getAnnex2: (request) =>
        Effect.map(open(request), ({ all, notice, recommendations }) =>
          csv(annex2Sheet(notice, all.units, all.activities), recommendations)
        ),
      getUnitTable: (request) => Effect.map(open(request), ({ notice, units }) => csv(unitSheet(notice), units)),
      getSubmissionTable: (request) =>
        Effect.map(open(request), ({ all, notice, submissions }) =>
          csv(submissionSheet(notice, all.units, all.activities), submissions)
        ),
      getCalendar: ({ params, query, request }) =>
        Effect.map(open({ params, query }), ({ activities, all, ledger, notice }) => {
          const language = query.lang ?? acceptedLanguage(request.headers["accept-language"])
          return activityCalendar({ ledger, notice, units: all.units, activities, language })
        })
    })
  })
)
