import {
  ActivityStore,
  checkCondition,
  type Ledger,
  pageSize,
  type RecordKey,
  type Service,
  type StoredRecord,
  within
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type { RateLimited } from "../api/problem/problems.ts"
import { type Client, type ClientOptions, makeClient } from "./api.ts"
import { storeErrorOf } from "./failures.ts"

const orStoreError = Effect.mapError(storeErrorOf)

const paged = (size: number, after: unknown) =>
  ({ limit: size, ...(after === undefined ? {} : { after }) }) as { readonly limit: number; readonly after?: never }

/** A page of a size that there is: others are refused as a store does it, before they go out. */
const sized = <A, E>(size: number, page: Effect.Effect<A, E>) => Effect.andThen(pageSize(size), orStoreError(page))

/** Seconds for which a write waits at most each time that the service tells when to come again. */
const patience = 300

/** A write once more when its time has come: who moves a large ledger writes more than the service takes at once. */
const inItsTime = <A, E extends { readonly _tag: string }>(write: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  Effect.catchIf(
    write,
    (error): error is E & RateLimited => error._tag === "rate-limited",
    (refused) =>
      refused.retryAfter > patience
        ? Effect.fail(refused)
        : Effect.andThen(Effect.sleep(refused.retryAfter * 1000), inItsTime(write))
  )

/** The store behind a service, as if it were here. */
const storeOf = (client: Client): Service => {
  const at = (ledger: Ledger) => ({ params: ledger })
  return {
    ledgers: Effect.map(orStoreError(client.ledgers.listLedgers()), ({ ledgers }) => ledgers),
    sequence: (ledger) => Effect.map(orStoreError(client.ledgers.getSequence(at(ledger))), ({ sequence }) => sequence),
    read: (ledger, register, keys) =>
      Effect.map(
        orStoreError(client.ledgers.readRecords({ ...at(ledger), payload: { register, keys } })),
        ({ items }) => items as ReadonlyArray<never>
      ),
    page: (ledger, register, { after, size, withRemoved }) =>
      // The groups of the registers differ in their values only.
      sized(
        size,
        client[register as "activities"].list({
          ...at(ledger),
          query: { ...paged(size, after), ...(withRemoved === true ? { withRemoved: "true" as const } : {}) }
        })
      ) as Effect.Effect<never>,
    find: (ledger, { after, asOf, notice, size, where }) =>
      Effect.andThen(
        checkCondition(ledger, where, notice),
        sized(
          size,
          client.ledgers.findActivities({ ...at(ledger), payload: { where, asOf, ...paged(size, after) } })
        ) as Effect.Effect<{ readonly items: ReadonlyArray<StoredRecord<"activities">>; readonly next?: RecordKey }>
      ),
    history: (ledger, register, key, { after, size }) =>
      sized(
        size,
        client[register as "activities"].history({ params: { ...ledger, key }, query: paged(size, after) })
      ) as Effect.Effect<never>,
    changes: (ledger, { after, size }) =>
      sized(size, client.ledgers.listChanges({ ...at(ledger), query: paged(size, after) })),
    write: (ledger, writes, { as } = {}) =>
      within("writes", writes.length).pipe(
        Effect.andThen(
          orStoreError(
            inItsTime(
              client.ledgers.write({
                ...at(ledger),
                headers: {},
                payload: { writes, ...(as === undefined ? {} : { as }) }
              })
            )
          )
        ),
        Effect.map(({ records }) => records)
      ),
    portfolio: (ledger) => orStoreError(client.ledgers.getPortfolio(at(ledger)))
  }
}

/**
 * A store on the other side of HTTP. It takes the token of a county's office; with one that may act on behalf of
 * others, history keeps who and when as they are said here. A write of more than the service takes at once waits for its
 * time, up to five minutes each time that it is told so.
 *
 * @example
 * ```ts
 * import { ActivityStore, NoticeId, RegionCode } from "@kepu/core/port"
 * import { layerActivityStore } from "@kepu/http/client"
 * import * as Effect from "effect/Effect"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const token = Redacted.make(process.env["KEPU_TOKEN"]!)
 * const store = layerActivityStore({ url: process.env["KEPU_URL"]!, token }).pipe(Layer.provide(FetchHttpClient.layer))
 * const ledger = { region: RegionCode.make("610526"), notice: NoticeId.make("pucheng-2023") }
 * const sequence = ActivityStore.use((store) => store.sequence(ledger))
 * // Nothing was ever written.
 * console.log(await Effect.runPromise(Effect.provide(sequence, store))) // 0
 * ```
 */
export const layerActivityStore = (options: ClientOptions): Layer.Layer<ActivityStore, never, HttpClient> =>
  Layer.effect(ActivityStore, Effect.map(makeClient(options), storeOf))
