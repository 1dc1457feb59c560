import { ActivityStore, checkCondition, pageSize, type RecordKey, type StoredRecord } from "@kepu/core/port"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { type RateLimited, TooLarge } from "../../api/problem/problems.ts"
import { covers } from "../covers.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { eventsOf } from "../ledger/events.ts"
import { writeBulk } from "../ledger/bulk.ts"
import { orProblem, orStoreProblem } from "../ledger/failures.ts"
import { filledFeed, filledPage, seeingRecords } from "../ledger/filled.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { makeNews } from "../ledger/News.ts"
import { openLedger, unitOf, usual } from "../ledger/open.ts"
import { inTurns } from "../ledger/inTurns.ts"
import { seenRecord } from "../ledger/Reach.ts"
import { makeStreamSlots } from "../ledger/StreamSlots.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { Settings } from "../Settings.ts"
import { momentOf } from "../versions.ts"

/** Records that are read at once. */
const batch = 100

const much = localized(
  "这些记录共超过 {limit} MB；请分批读取",
  "these records have more than {limit} MB: read them in parts"
)

const tooMuch = (limit: number) =>
  new TooLarge({ what: "answer", limit, message: fill(much, { limit: Math.floor(limit / 1e6) }) })

export const ledgers = HttpApiBuilder.group(
  Api,
  "ledgers",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* ActivityStore
    const { once } = yield* Idempotency
    const { limits } = yield* Settings
    const jobs = yield* LongWork
    const kept = yield* LiveLedgers
    const streams = { slots: makeStreamSlots(limits.streams), news: makeNews(store) }
    const services = { jobs, kept, once }
    const writing = handlers.handleRaw(
      "write",
      Effect.fnUntraced(function* ({ headers, params, request }) {
        return yield* writeBulk(services, yield* openLedger(params), request, headers["idempotency-key"])
      })
    )
    return writing.handleAll({
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
        return yield* jobs.answer(yield* kept.upToDate(ledger, notice), { _tag: "Portfolio" }, reach.show)
      }),
      readRecords: Effect.fnUntraced(function* ({ params, payload: { keys, register } }) {
        const { ledger, reach } = yield* openLedger(params)
        const { id } = yield* Caller
        const all = [...new Set(keys as ReadonlyArray<RecordKey>)]
        const items: Array<StoredRecord> = []
        const inTurn = inTurns<RateLimited>(jobs.further(id))
        let total = 0
        for (let from = 0; from < all.length; from += batch) {
          const reading = orProblem(store.read(ledger, register, all.slice(from, from + batch)))
          for (const record of yield* from === 0 ? reading : jobs.further(id)(reading)) {
            const { item, size } = yield* inTurn(() => seenRecord(reach, record))
            if (item === undefined) continue
            total += size
            if (total > limits.bytes) return yield* tooMuch(limits.bytes)
            items.push(item)
          }
        }
        return { items }
      }),
      findActivities: Effect.fnUntraced(function* ({ params, payload }) {
        const { ledger, notice, reach } = yield* openLedger(params, payload.asOf)
        const { after, limit: size = usual, where } = payload
        const asOf = yield* momentOf(payload.asOf, notice)
        const identity = yield* Caller
        // Records are looked for as they are shown, which no store does.
        if (jobs.areApart || identity.role === "viewer") {
          yield* orProblem(Effect.andThen(pageSize(size), checkCondition(ledger, where, notice)))
          const unit = unitOf(identity, undefined)
          const question = { _tag: "Search", asOf, where, unit, after, size, most: limits.page } as const
          return yield* jobs.answer(yield* kept.upToDate(ledger, notice), question, reach.show)
        }
        const page = filledPage(
          seeingRecords<StoredRecord<"activities">>(reach),
          { after: after as RecordKey | undefined, size },
          limits.page,
          (asked) => store.find(ledger, { ...asked, where, notice, asOf }),
          jobs.further(identity.id)
        )
        return yield* orStoreProblem(page)
      }),
      listChanges: Effect.fnUntraced(function* ({ params, query }) {
        const { ledger, reach } = yield* openLedger(params)
        const { after, limit: size = usual } = query
        const further = jobs.further((yield* Caller).id)
        const feed = filledFeed(reach, { after, size }, limits.page, (asked) => store.changes(ledger, asked), further)
        return yield* orStoreProblem(feed)
      }),
      watchChanges: Effect.fnUntraced(function* ({ headers, params, query }) {
        const { ledger, reach } = yield* openLedger(params)
        return yield* eventsOf(ledger, reach, Number(headers["last-event-id"] ?? query.after ?? 0), streams)
      })
    })
  })
)
