import { localized } from "@kepu/core/text"
import {
  ActivityStore,
  byCodePoint,
  type Change,
  ownKey,
  pageSize,
  portfolioRegisters,
  RecordKey,
  type RegisterName,
  registerNames,
  type StoredRecord
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import type * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { ListRefused } from "../../api/problem/problems.ts"
import { orProblem, orStoreProblem } from "../ledger/failures.ts"
import type { Order } from "../../api/ledger/lists.ts"
import type { ListWanted } from "../jobs/lists.ts"
import { LongWork } from "../jobs/LongWork.ts"
import { filledPage, pageOf, seeingChanges, seeingRecords } from "../ledger/filled.ts"
import { Idempotency } from "../ledger/Idempotency.ts"
import { openLedger, unitOf, usual } from "../ledger/open.ts"
import { etagOf, expectedVersion } from "../ledger/preconditions.ts"
import { seenRecord } from "../ledger/Reach.ts"
import { LiveLedgers } from "../live/liveLedgers.ts"
import { mustBeWithinShare } from "../ledger/share.ts"
import { Settings } from "../Settings.ts"
import { readOne, writeAs } from "../ledger/writing.ts"
import { noSuchRecord } from "./noSuchRecord.ts"

const withVersion = <A extends StoredRecord>(record: A) =>
  HttpApiSchema.withHeaders({ body: record, headers: { etag: etagOf(record) } })

const removed = localized(
  "已移除的记录只能按编号逐页列出；请去掉其他条件",
  "removed records are only listed in the order of their keys: leave the other conditions out"
)
const cursor = localized("after 应为上一页的 next", "after must be next of the page before")

const isKey = Schema.is(RecordKey)
/** The key that a cursor is where nothing is asked of a list. */
const keyOf = (after: string | undefined): Effect.Effect<RecordKey | undefined, ListRefused> =>
  after === undefined || isKey(after) ? Effect.succeed(after) : Effect.fail(new ListRefused({ message: cursor }))

interface ListQuery extends Omit<ListWanted, "platform"> {
  readonly after?: string
  readonly limit?: number
  readonly withRemoved?: "true"
  readonly platform?: string
  readonly sort?: Order
  readonly total?: "true"
}

/** What is asked of a list beside a page of it; `undefined` where it is nothing. */
const askedOf = ({ host, kind, platform, q, sort, total, unit }: ListQuery) => {
  const wanted = Object.entries({ host, kind, q, unit, platform: platform?.split(",") }).filter(
    ([, one]) => one !== undefined
  )
  return sort === undefined && total === undefined && wanted.length === 0
    ? undefined
    : { sort: sort ?? ("key" as const), wanted: Object.fromEntries(wanted) as ListWanted }
}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

/**
 * The handlers of one register's routes. They are the same for every register, so they are written, as far as types
 * go, for activities.
 */
const handlersOf = (name: RegisterName) => {
  const register = name as "activities"
  return HttpApiBuilder.group(
    Api,
    register,
    Effect.fnUntraced(function* (handlers) {
      const store = yield* ActivityStore
      const { once } = yield* Idempotency
      const { limits } = yield* Settings
      const jobs = yield* LongWork
      const { further } = jobs
      const kept = yield* LiveLedgers
      const isInPortfolio = (portfolioRegisters as ReadonlyArray<RegisterName>).includes(register)
      const change = Effect.fnUntraced(function* (
        _tag: "Remove" | "Restore",
        {
          headers,
          params,
          query
        }: {
          readonly params: { readonly region: string; readonly notice: string; readonly key: RecordKey }
          readonly query: { readonly why?: string }
          readonly headers: { readonly "if-match"?: string; readonly "idempotency-key"?: string }
        }
      ) {
        const { ledger, notice, reach } = yield* openLedger(params)
        const { key } = params
        const expected = yield* expectedVersion(headers)
        yield* mustBeWithinShare(kept, ledger, notice, [{ _tag, expected }])
        const write = { _tag, register, key, expected, ...optional("why", query.why) }
        const [record] = yield* once(headers["idempotency-key"], { ledger, ...write }, writeAs(ledger, [write]))
        return withVersion(reach.show(record as StoredRecord<"activities">))
      })
      return handlers.handleAll({
        list: Effect.fnUntraced(function* ({ params, query }) {
          const { ledger, notice, reach } = yield* openLedger(params)
          const { after: told, limit: size = usual, withRemoved } = query
          const identity = yield* Caller
          const asked = askedOf(query)
          if (asked !== undefined) {
            if (withRemoved === "true") return yield* new ListRefused({ message: removed })
            yield* orProblem(pageSize(size))
            const unit = unitOf(identity, undefined)
            const list = { _tag: "List" as const, register, unit, size, most: limits.page, after: told, ...asked }
            return (yield* jobs.answer(yield* kept.upToDate(ledger, notice), list, reach.show)) as never
          }
          const after = yield* keyOf(told)
          if (identity.role === "unit" && withRemoved !== "true" && isInPortfolio) {
            // Its own are at hand; in the store they would be looked for among those of everybody.
            yield* orProblem(pageSize(size))
            const own = (yield* kept.upToDate(ledger, notice)).registers.ownOf(register, identity.unit)
            const rest = after === undefined ? own : own.filter(({ key }) => byCodePoint(key, after) > 0)
            return pageOf(rest as ReadonlyArray<StoredRecord<"activities">>, { size, most: limits.page })
          }
          const page = filledPage(
            seeingRecords<StoredRecord<"activities">>(reach),
            { after, size },
            limits.page,
            (asked) => store.page(ledger, register, { ...asked, withRemoved: withRemoved === "true" }),
            further(identity.id)
          )
          return yield* orStoreProblem(page)
        }),
        get: Effect.fnUntraced(function* ({ params }) {
          const { ledger, reach } = yield* openLedger(params)
          const record = yield* readOne(ledger, register, params.key)
          const seen = record === undefined || record.kind === "removed" ? undefined : seenRecord(reach, record)
          return seen === undefined ? yield* noSuchRecord(register, params.key) : withVersion(seen)
        }),
        create: Effect.fnUntraced(function* ({ headers, params, payload, query }) {
          const { ledger, notice: rules, reach } = yield* openLedger(params)
          const { notice, region } = ledger
          yield* mustBeWithinShare(kept, ledger, rules, [{ _tag: "Save", expected: 0 }])
          const key = ownKey(register, payload) ?? crypto.randomUUID()
          const why = optional("why", query.why)
          const [record] = yield* once(
            headers["idempotency-key"],
            { ledger, register, payload, ...why },
            writeAs(ledger, [{ _tag: "Save", register, key, expected: 0, value: payload, ...why }])
          )
          const shown = reach.show(record as StoredRecord<"activities">)
          const location = `/v1/regions/${region}/notices/${encodeURIComponent(notice)}/${register}/${encodeURIComponent(shown.key)}`
          return HttpApiSchema.withHeaders({ body: shown, headers: { etag: etagOf(shown), location } })
        }),
        save: Effect.fnUntraced(function* ({ headers, params, payload, query }) {
          const { ledger, notice, reach } = yield* openLedger(params)
          const { key } = params
          const expected = yield* expectedVersion(headers)
          yield* mustBeWithinShare(kept, ledger, notice, [{ _tag: "Save", expected }])
          const write = {
            _tag: "Save" as const,
            register,
            key,
            expected,
            value: payload,
            ...optional("why", query.why)
          }
          const [record] = yield* once(headers["idempotency-key"], { ledger, ...write }, writeAs(ledger, [write]))
          return withVersion(reach.show(record as StoredRecord<"activities">))
        }),
        remove: (request) => change("Remove", request),
        restore: (request) => change("Restore", request),
        history: Effect.fnUntraced(function* ({ params, query }) {
          const { ledger, reach } = yield* openLedger(params)
          const { after, limit: size = usual } = query
          const page = filledPage(
            seeingChanges<Change<"activities">>(reach),
            { after, size },
            limits.page,
            (asked) => store.history(ledger, register, params.key, asked),
            further((yield* Caller).id)
          )
          return yield* orStoreProblem(page)
        })
      })
    })
  )
}

type Services = { readonly [R in RegisterName]: HttpApiGroup.Service<"kepu", R> }[RegisterName]
type Built = ReturnType<typeof handlersOf>

/** The handlers of every register. */
export const records = Layer.mergeAll(
  ...(registerNames.map(handlersOf) as [Built, ...Array<Built>])
) as unknown as Layer.Layer<Services, never, Layer.Services<Built>>
