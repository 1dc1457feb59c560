import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { asStoreError, retrying } from "../failures.ts"

/** What is kept of a webhook. Times are milliseconds since 1970. */
export interface KeptWebhook {
  readonly region: string
  readonly notice: string
  readonly id: string
  readonly url: string
  /** Who registered it. */
  readonly caller: string
  readonly createdAt: number
  /** The last change that its receiver has taken. */
  readonly sent: number
  /** The last change of the message that is being sent, until it is taken. */
  readonly sending?: number
  /** Attempts at it that came to nothing, since when, and why the last one did. */
  readonly failures: number
  readonly failingSince?: number
  readonly failure?: string
  /** When it is next tried. */
  readonly nextAt: number
  readonly isGivenUp: boolean
}

interface Row {
  readonly region: string
  readonly notice: string
  readonly id: string
  readonly url: string
  readonly caller: string
  readonly created_at: unknown
  readonly sent: unknown
  readonly sending: unknown
  readonly failures: unknown
  readonly failing_since: unknown
  readonly failure: string | null
  readonly next_at: unknown
  readonly is_given_up: unknown
}

const webhookOf = (row: Row): KeptWebhook => ({
  region: row.region,
  notice: row.notice,
  id: row.id,
  url: row.url,
  caller: row.caller,
  createdAt: Number(row.created_at),
  sent: Number(row.sent),
  ...(row.sending === null ? {} : { sending: Number(row.sending) }),
  failures: Number(row.failures),
  ...(row.failing_since === null ? {} : { failingSince: Number(row.failing_since) }),
  ...(row.failure === null ? {} : { failure: row.failure }),
  nextAt: Number(row.next_at),
  isGivenUp: Number(row.is_given_up) === 1
})

type Place = Pick<KeptWebhook, "region" | "notice">
type Named = Place & Pick<KeptWebhook, "id">

/** The webhooks of ledgers and how far each was told. Moments are milliseconds since 1970. */
export interface KeptWebhooks {
  /** Keeps one, unless its ledger has `most` already or has it; whether it did. */
  readonly add: (webhook: KeptWebhook, most: number) => Effect.Effect<boolean, StoreError>
  /** Those of a ledger, in the order in which they were made. */
  readonly list: (ledger: Place) => Effect.Effect<ReadonlyArray<KeptWebhook>, StoreError>
  /** Those of all ledgers that a caller registered. */
  readonly registeredBy: (caller: string) => Effect.Effect<ReadonlyArray<KeptWebhook>, StoreError>
  readonly remove: (webhook: Named) => Effect.Effect<boolean, StoreError>
  /**
   * Those for which there is something to send now, each until `claimedUntil` for this caller alone: of many processes
   * that ask at once one gets it.
   */
  readonly claim: (now: number, claimedUntil: number) => Effect.Effect<ReadonlyArray<KeptWebhook>, StoreError>
  /** Notes how it stands with it, and lets it be claimed again. */
  readonly note: (
    webhook: Named &
      Pick<KeptWebhook, "sent" | "sending" | "failures" | "failingSince" | "failure" | "nextAt" | "isGivenUp">
  ) => Effect.Effect<void, StoreError>
}

/**
 * The webhooks in a database. What is to be sent is nowhere but in the changes of the ledgers, which are there as soon
 * as they are committed; of a webhook it is kept how far it has come.
 *
 * @example
 * ```ts
 * import { keptWebhooks } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const place = { region: "610526", notice: "pucheng-2023", id: "1" }
 * const begun = { createdAt: 0, sent: 0, failures: 0, nextAt: 0, isGivenUp: false }
 * const program = Effect.gen(function* () {
 *   const { add } = keptWebhooks(yield* SqlClient.SqlClient)
 *   const webhook = { ...place, url: "https://oa.example/hook", caller: "console", ...begun }
 *   // The second one would be more than the ledger may have.
 *   return [yield* add(webhook, 1), yield* add({ ...webhook, id: "2" }, 1)]
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // [ true, false ]
 * ```
 */
export const keptWebhooks = (sql: SqlClient): KeptWebhooks => {
  const run = <A>(effect: Effect.Effect<A, SqlError>) => retrying(asStoreError(effect))
  const isIt = ({ id, notice, region }: Named) => sql`region = ${region} AND notice = ${notice} AND id = ${id}`
  return {
    add: ({ caller, createdAt, id, nextAt, notice, region, sent, url }, most) =>
      run(
        Effect.map(
          sql`INSERT INTO kepu_webhook
            (region, notice, id, url, caller, created_at, sent, failures, next_at, claimed_until, is_given_up)
            SELECT ${region}, ${notice}, ${id}, ${url}, ${caller}, ${sql.literal(String(createdAt))},
              ${sql.literal(String(sent))}, 0, ${sql.literal(String(nextAt))}, 0, 0
            WHERE (SELECT count(*) FROM kepu_webhook WHERE region = ${region} AND notice = ${notice})
              < ${sql.literal(String(most))}
            ON CONFLICT (region, notice, id) DO NOTHING
            RETURNING id`,
          (rows) => rows.length > 0
        )
      ),
    list: ({ notice, region }) =>
      run(
        Effect.map(
          sql<Row>`SELECT * FROM kepu_webhook WHERE region = ${region} AND notice = ${notice} ORDER BY created_at, id`,
          (rows) => rows.map(webhookOf)
        )
      ),
    registeredBy: (caller) =>
      run(
        Effect.map(sql<Row>`SELECT * FROM kepu_webhook WHERE caller = ${caller} ORDER BY created_at, id`, (rows) =>
          rows.map(webhookOf)
        )
      ),
    remove: (webhook) =>
      run(Effect.map(sql`DELETE FROM kepu_webhook WHERE ${isIt(webhook)} RETURNING id`, (rows) => rows.length > 0)),
    claim: (now, claimedUntil) =>
      run(
        Effect.gen(function* () {
          const due = yield* sql<Row>`SELECT w.* FROM kepu_webhook w
            JOIN kepu_ledger l ON l.region = w.region AND l.notice = w.notice
            WHERE l.sequence > w.sent AND w.next_at <= ${now} AND w.claimed_until <= ${now} AND w.is_given_up = 0`
          const claimed: Array<KeptWebhook> = []
          for (const row of due) {
            const taken = yield* sql<Row>`UPDATE kepu_webhook SET claimed_until = ${claimedUntil}
              WHERE ${isIt(row)} AND claimed_until <= ${now} RETURNING *`
            for (const one of taken) claimed.push(webhookOf(one))
          }
          return claimed
        })
      ),
    note: ({ failingSince, failure, failures, isGivenUp, nextAt, sending, sent, ...webhook }) =>
      run(
        Effect.asVoid(sql`UPDATE kepu_webhook SET sent = ${sent}, sending = ${sending ?? null}, failures = ${failures},
          failing_since = ${failingSince ?? null}, failure = ${failure ?? null}, next_at = ${nextAt}, claimed_until = 0,
          is_given_up = ${isGivenUp ? 1 : 0} WHERE ${isIt(webhook)}`)
      )
  }
}
