import { assess, type AssessmentDocument, assessmentDocument, type Notice } from "@kepu/core"
import { nextSteps } from "@kepu/core/next"
import { rank, readWeights, recommend, type Weights } from "@kepu/core/rank"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { WeightsRefused } from "../../api/problem/problems.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { openLedger, unitOf, usual } from "../ledger/open.ts"
import { writesOfEdits } from "../ledger/remedy.ts"
import { writeAs } from "../ledger/writing.ts"
import { momentOf } from "./assessments.ts"
import { makeLiveLedgers } from "../live/liveLedgers.ts"
import { findingsPage } from "./findingsPage.ts"
import { mustBeInForce } from "./findNotice.ts"

/**
 * What Kepu itself has made is JSON already; to check all of it against its schema on its way out would take a third of
 * the time of a page. Tests check it instead.
 */
const asJson = (body: AssessmentDocument) => HttpServerResponse.jsonUnsafe(body)

const usable = (notice: Notice, weights: Weights): Effect.Effect<Weights, WeightsRefused> =>
  Result.match(readWeights(notice, weights), {
    onSuccess: (read) => Effect.succeed(read),
    onFailure: ([{ text }]) => Effect.fail(new WeightsRefused({ message: text }))
  })

export const compliance = HttpApiBuilder.group(
  Api,
  "compliance",
  Effect.fnUntraced(function* (handlers) {
    const { once } = yield* Idempotency
    const upToDate = makeLiveLedgers()
    /** The ledger of an address, and the moment to judge it for, at which its notice must be in force. */
    const open = Effect.fnUntraced(function* (
      params: Parameters<typeof openLedger>[0],
      asked: Parameters<typeof momentOf>[0]
    ) {
      const opened = yield* openLedger(params)
      const asOf = yield* momentOf(asked, opened.notice)
      yield* mustBeInForce(opened.notice, asOf)
      return { ...opened, asOf }
    })
    return handlers.handleAll({
      getAssessment: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        const { portfolio } = yield* upToDate(ledger, notice, asOf)
        return asJson(reach.show(assessmentDocument(assess(notice, portfolio, { asOf }), [])))
      }),
      listFindings: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const kept = yield* upToDate(ledger, notice, asOf)
        const { after, limit = usual, ...wanted } = query
        const page = kept.findings(asOf, { ...wanted, unit }, { after, limit }, reach.show)
        return findingsPage(page, kept.sequence)
      }),
      listNextSteps: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const { portfolio, sequence } = yield* upToDate(ledger, notice, asOf)
        const steps = nextSteps(notice, portfolio, { asOf })
        const own = unit === undefined ? steps : steps.filter(({ who }) => who.kind === "unit" && who.id === unit)
        return { sequence, units: reach.show(own) }
      }),
      getIndicators: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        return reach.show((yield* upToDate(ledger, notice, asOf)).indicators(asOf, query.of))
      }),
      rank: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, ledger, notice, reach } = yield* open(params, payload.asOf)
        const weights = yield* usable(notice, payload.weights)
        return reach.show(rank((yield* upToDate(ledger, notice, asOf)).indicators(asOf, payload.of), weights))
      }),
      recommend: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, ledger, notice, reach } = yield* open(params, payload.asOf)
        const { quotas = {}, weights } = payload
        const read = weights === undefined ? {} : { weights: yield* usable(notice, weights) }
        const { portfolio } = yield* upToDate(ledger, notice, asOf)
        return reach.show(recommend(notice, portfolio, { asOf, quotas, ...read }))
      }),
      applyRemedy: Effect.fnUntraced(function* ({ headers, params, payload }) {
        const { ledger, reach } = yield* openLedger(params)
        const { why } = payload
        const applied = Effect.flatMap(writesOfEdits(ledger, payload), (writes) =>
          writeAs(
            ledger,
            writes.map((write) => (why === undefined ? write : { ...write, why }))
          )
        )
        const records = yield* once(headers["idempotency-key"], { ledger, ...payload }, applied)
        return { records: records.map(reach.show) }
      })
    })
  })
)
