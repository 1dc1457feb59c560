import type { Status } from "@kepu/core"
import { ActivityStore, limits } from "@kepu/core/port"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { PatchRefused } from "../../api/problem/problems.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { openLedger, unitOf, usual } from "../ledger/open.ts"
import { staleRemedy, type Applied } from "../ledger/remedy.ts"
import { orProblem } from "../ledger/failures.ts"
import { writeAs } from "../ledger/writing.ts"
import { changesBetween, LiveLedgers } from "../live/liveLedgers.ts"
import { misfitting } from "../edge/problemOf.ts"
import { findNotice, mustBeInForce } from "./findNotice.ts"
import { findingsPage } from "./findingsPage.ts"
import { openingAt } from "./openingAt.ts"
import { usableWeights } from "./usableWeights.ts"

const texts = {
  sequence: localized(
    "应为台账的一次变更，且不早于最近一万次；最后一次是 {now}",
    "must be a change of the ledger, of the last 10 000; the last one is {now}"
  )
}

/** Findings of a page that are told where requests are answered: so few that nobody waits for it. */
const atOnce = 200

const decoder = new TextDecoder()

export const compliance = HttpApiBuilder.group(
  Api,
  "compliance",
  Effect.fnUntraced(function* (handlers) {
    const { once } = yield* Idempotency
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const open = openingAt(upToDate)
    return handlers.handleAll({
      getAssessment: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        return yield* jobs.answer(kept, { _tag: "Assessment", asOf }, reach.show)
      }),
      listFindings: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        const { after, asOf: asked, limit = usual, ...rest } = query
        const { status: told, ...others } = rest
        const status = told?.split(",") as ReadonlyArray<Status> | undefined
        const own = { ...others, unit: unitOf(yield* Caller, query.unit) }
        const wanted = { ...own, ...(status === undefined ? {} : { status }) }
        const stretch = { after, limit }
        const [one, ...more] = status ?? []
        const isFew = more.length === 0 && limit <= atOnce && !kept.isLarge
        if ((isFew || (!jobs.areApart && more.length === 0)) && kept.tells(asOf, asked === undefined, jobs.areApart))
          return findingsPage(
            kept.page({ ...own, ...(one === undefined ? {} : { status: one }) }, stretch, reach.show),
            kept.sequence
          )
        if (jobs.areApart) return yield* jobs.answer(kept, { _tag: "Findings", asOf, wanted, stretch }, reach.show)
        return findingsPage(kept.pageAt(asOf, wanted, stretch, reach.show), kept.sequence)
      }),
      listShifts: Effect.fnUntraced(function* ({ params, query: { since, ...query } }) {
        const { asOf, kept, ledger, reach } = yield* open(params, query.asOf)
        const notice = yield* findNotice(params.notice, since)
        yield* mustBeInForce(notice, since)
        const { sequence = kept.sequence } = query
        if (sequence > kept.sequence || kept.sequence - sequence > limits.page)
          return yield* misfitting([{ path: "query.sequence", message: fill(texts.sequence, { now: kept.sequence }) }])
        const changes = yield* changesBetween(ledger, sequence, kept.sequence)
        const before = { asOf: since, notice }
        return yield* jobs.answer(kept, { _tag: "Shifts", asOf, before, changes }, reach.show)
      }),
      getCounts: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        return yield* jobs.answer(kept, { _tag: "Counts", asOf, unit }, reach.show)
      }),
      listNextSteps: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const { after, limit } = query
        return yield* jobs.answer(kept, { _tag: "NextSteps", asOf, unit, after, limit }, reach.show)
      }),
      listQuestions: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        const unit = unitOf(yield* Caller, query.unit)
        const { after, limit } = query
        return yield* jobs.answer(kept, { _tag: "UnitQuestions", asOf, of: unit, after, limit }, reach.show)
      }),
      getRates: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        return yield* jobs.answer(kept, { _tag: "Rates", asOf }, reach.show)
      }),
      getIndicators: Effect.fnUntraced(function* ({ params, query }) {
        const { asOf, kept, reach } = yield* open(params, query.asOf)
        return yield* jobs.answer(kept, { _tag: "Indicators", asOf, of: query.of }, reach.show)
      }),
      rank: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, kept, notice, reach } = yield* open(params, payload.asOf)
        const weights = yield* usableWeights(notice, payload.weights)
        return yield* jobs.answer(kept, { _tag: "Ranking", asOf, of: payload.of, weights }, reach.show)
      }),
      recommend: Effect.fnUntraced(function* ({ params, payload }) {
        const { asOf, kept, notice, reach } = yield* open(params, payload.asOf)
        const { quotas = {}, weights } = payload
        const read = weights === undefined ? {} : { weights: yield* usableWeights(notice, weights) }
        return yield* jobs.answer(kept, { _tag: "Recommendation", asOf, quotas, ...read }, reach.show)
      }),
      applyRemedy: Effect.fnUntraced(function* ({ headers, params, payload }) {
        const { ledger, notice, reach } = yield* openLedger(params)
        const store = yield* ActivityStore
        const { edits, sequence, supplied, why } = payload
        const asked = { _tag: "Remedy" as const, edits, sequence, supplied }
        const pieces = yield* jobs.ask(yield* upToDate(ledger, notice), asked, (shown) => shown)
        const made = JSON.parse(pieces.map((piece) => decoder.decode(piece, { stream: true })).join("")) as Applied
        const applied = Effect.gen(function* () {
          if ("refused" in made) return yield* new PatchRefused(made.refused)
          // What it was made of may have changed while it was made.
          const now = yield* orProblem(store.sequence(ledger))
          if (now !== sequence) return yield* new PatchRefused(staleRemedy(sequence, now))
          return yield* writeAs(
            ledger,
            made.writes.map((write) => (why === undefined ? write : { ...write, why }))
          )
        })
        const records = yield* once(headers["idempotency-key"], { ledger, ...payload }, applied)
        return { records: records.map(reach.show) }
      })
    })
  })
)
