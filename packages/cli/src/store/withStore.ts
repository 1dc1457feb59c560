import { type ActivityStore, sayStoreError, type StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { Refused } from "../endings.ts"
import type { StoreUrl } from "./StoreUrl.ts"

/**
 * A store and the client of its database. An engine is loaded when it is used, so that the other commands start
 * without it.
 */
export const layerOf = (
  url: StoreUrl,
  maxConnections = 2
): Effect.Effect<Layer.Layer<ActivityStore | SqlClient, StoreError>> =>
  Effect.promise(async () => {
    if (url._tag === "Sqlite") {
      const { SqliteActivityStore } = await import("@kepu/storage/sqlite")
      return SqliteActivityStore.layerWithClient({ file: url.file })
    }
    const { PostgresActivityStore } = await import("@kepu/storage/postgres")
    return PostgresActivityStore.layerWithClient({ url: url.url, maxConnections })
  })

/** A failure of the store as the program's last words. */
export const refusing = <A, E, R>(
  effect: Effect.Effect<A, E | StoreError, R>
): Effect.Effect<A, Exclude<E, StoreError> | Refused, R> =>
  Effect.mapError(effect, (error) =>
    isStoreError(error) ? new Refused({ reason: sayStoreError(error) }) : (error as Exclude<E, StoreError>)
  )

const isStoreError = (error: unknown): error is StoreError =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "StoreError"

/** Opens the store, brings its schema up to date, uses it and closes it. */
export const withStore = <A, E, R>(
  url: StoreUrl,
  use: Effect.Effect<A, E | StoreError, R>
): Effect.Effect<A, Exclude<E, StoreError> | Refused, Exclude<R, ActivityStore | SqlClient>> =>
  refusing(Effect.flatMap(layerOf(url), (layer) => Effect.provide(use, layer)))
