/**
 * A store in a PostgreSQL database, which many processes may share. Its layers fail with `StoreError` if none answers.
 *
 * @example
 * ```ts
 * import { ActivityStore } from "@kepu/core/port"
 * import { PostgresActivityStore } from "@kepu/storage/postgres"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 *
 * // The schema is brought up to date when the store is opened.
 * const layer = PostgresActivityStore.layer({ url: Redacted.make(process.env["DATABASE_URL"]!) })
 * const ledgers = ActivityStore.use((store) => store.ledgers)
 * console.log(await Effect.runPromise(Effect.provide(ledgers, layer))) // []
 * ```
 */
export * as PostgresActivityStore from "./PostgresActivityStore.ts"
