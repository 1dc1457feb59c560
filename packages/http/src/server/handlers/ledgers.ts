import { ActivityStore, type RecordKey } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { covers } from "../covers.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { eventsOf } from "../ledger/events.ts"
import { orProblem } from "../ledger/failures.ts"
import { filledFeed, filledPage } from "../ledger/filled.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { openLedger, usual } from "../ledger/open.ts"
import { seenOf } from "../ledger/Reach.ts"
import { makeStreamSlots } from "../ledger/StreamSlots.ts"
import { writeAs } from "../ledger/writing.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { Settings } from "../Settings.ts"
import { momentOf } from "./assessments.ts"

export const ledgers = HttpApiBuilder.group(
  Api,
  "ledgers",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* ActivityStore
    const { once } = yield* Idempotency
    const { limits } = yield* Settings
    const jobs = yield* LongWork
    const { upToDate } = yield* LiveLedgers
    const slots = makeStreamSlots(limits.streams)
    return handlers.handleAll({
      listLedgers: Effect.fnUntraced(function* () {
        const identity = yield* Caller
        const all = yield* orProblem(store.ledgers)
        const own = identity.role === "issuer" ? [] : all.filter(({ region }) => covers(identity.region, region))
        return { ledgers: own }
      }),
      getSequence: Effect.fnUntraced(function* ({ params }) {
        const { ledger } = yield* openLedger(params)
        return { sequence: yield* orProblem(store.sequence(ledger)) }
      }),
      getPortfolio: Effect.fnUntraced(function* ({ params }) {
        const { ledger, notice, reach } = yield* openLedger(params)
        return yield* jobs.answer(yield* upToDate(ledger, notice), { _tag: "Portfolio" }, reach.show)
      }),
      readRecords: Effect.fnUntraced(function* ({ params, payload: { keys, register } }) {
        const { ledger, reach } = yield* openLedger(params)
        const records = yield* orProblem(store.read(ledger, register, keys as ReadonlyArray<RecordKey>))
        return { items: seenOf(reach, records) }
      }),
      findActivities: Effect.fnUntraced(function* ({ params, payload }) {
        const { ledger, notice, reach } = yield* openLedger(params)
        const { after, limit: size = usual, where } = payload
        const asOf = yield* momentOf(payload.asOf, notice)
        const page = filledPage(reach, { after: after as RecordKey | undefined, size }, limits.page, (asked) =>
          store.find(ledger, { ...asked, where, notice, asOf })
        )
        return yield* orProblem(page)
      }),
      write: Effect.fnUntraced(function* ({ headers, params, payload }) {
        const { ledger, reach } = yield* openLedger(params)
        const { as, writes } = payload
        const records = yield* once(headers["idempotency-key"], { ledger, ...payload }, writeAs(ledger, writes, as))
        return { records: records.map(reach.show) }
      }),
      listChanges: Effect.fnUntraced(function* ({ params, query }) {
        const { ledger, reach } = yield* openLedger(params)
        const { after, limit: size = usual } = query
        return yield* orProblem(
          filledFeed(reach, { after, size }, limits.page, (asked) => store.changes(ledger, asked))
        )
      }),
      watchChanges: Effect.fnUntraced(function* ({ headers, params, query }) {
        const { ledger, reach } = yield* openLedger(params)
        return yield* eventsOf(ledger, reach, Number(headers["last-event-id"] ?? query.after ?? 0), slots)
      })
    })
  })
)
