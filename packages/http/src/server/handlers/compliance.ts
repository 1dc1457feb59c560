import {
  assess,
  type AssessmentDocument,
  assessmentDocument,
  type Finding,
  indicate,
  nextSteps,
  type Notice,
  rank,
  readWeights,
  recommend,
  type Weights
} from "@kepu/core"
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
import { findingsPage } from "./findingsPage.ts"
import { mustBeInForce } from "./findNotice.ts"
import { makeJudge } from "./judging.ts"

/**
 * What Kepu itself has made is JSON already; to check all of it against its schema on its way out would take a third of
 * the time of a page. Tests check it instead.
 */
const asJson = (body: AssessmentDocument) => HttpServerResponse.jsonUnsafe(body)

/** Whether a finding is of a unit: it answers for it, or it is the subject. */
const isOf = ({ subject, unit }: Finding, id: string): boolean =>
  unit === undefined ? subject.kind === "unit" && subject.id === id : unit.id === id

type Filter = { readonly [K in "status" | "modality" | "rule" | "clause" | "subject"]?: string }

const fits = (finding: Finding, filter: Filter): boolean =>
  (["status", "modality", "rule", "clause"] as const).every(
    (key) => filter[key] === undefined || finding[key] === filter[key]
  ) &&
  (filter.subject === undefined || finding.subject.id === filter.subject)

const usable = (notice: Notice, weights: Weights): Effect.Effect<Weights, WeightsRefused> =>
  Result.match(readWeights(notice, weights), {
    onSuccess: (read) => Effect.succeed(read),
    onFailure: ({ reason }) => Effect.fail(new WeightsRefused({ message: reason }))
  })

export const compliance = HttpApiBuilder.group(
  Api,
  "compliance",
  Effect.fnUntraced(function* (handlers) {
    const { once } = yield* Idempotency
    const judge = makeJudge()
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
        const { portfolio } = yield* judge.take(ledger)
        return asJson(reach.show(assessmentDocument(assess(notice, portfolio, { asOf }), [])))
      }),
      listFindings: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const { findings, sequence } = yield* judge.findings(ledger, notice, asOf)
        const { after = 0, limit = usual } = query
        const found: Array<Finding> = []
        let next: number | undefined
        for (let n = after; n < findings.length; n++) {
          const finding = findings[n]!
          if ((unit !== undefined && !isOf(finding, unit)) || !fits(finding, query)) continue
          if (found.length === limit) {
            next = n
            break
          }
          found.push(finding)
        }
        return findingsPage(found, reach.show, sequence, next)
      }),
      listNextSteps: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const { portfolio, sequence } = yield* judge.take(ledger)
        const steps = nextSteps(notice, portfolio, { asOf })
        const own = unit === undefined ? steps : steps.filter(({ who }) => who.kind === "unit" && who.id === unit)
        return { sequence, units: reach.show(own) }
      }),
      getIndicators: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, ledger, notice } = yield* open(params, query.asOf)
        const { portfolio } = yield* judge.take(ledger)
        return indicate(notice, portfolio, { asOf, of: query.of ?? "units" })
      }),
      rank: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, ledger, notice } = yield* open(params, payload.asOf)
        const weights = yield* usable(notice, payload.weights)
        const { portfolio } = yield* judge.take(ledger)
        return rank(indicate(notice, portfolio, { asOf, of: payload.of ?? "units" }), weights)
      }),
      recommend: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, ledger, notice, reach } = yield* open(params, payload.asOf)
        const { quotas = {}, weights } = payload
        const read = weights === undefined ? {} : { weights: yield* usable(notice, weights) }
        const { portfolio } = yield* judge.take(ledger)
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
