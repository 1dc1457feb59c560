import * as PgClient from "@effect/sql-pg/PgClient"
import type { ActivityStore, StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as SqlClient from "effect/sql/SqlClient"
import { postgres } from "./sql/Dialect.ts"
import { fromSql } from "./sql/failures.ts"
import * as SqlActivityStore from "./sql/SqlActivityStore.ts"

/** The client of a database, its failure to connect as that of a store. */
export const clientLayer = (options: PgClient.PgPoolConfig): Layer.Layer<SqlClient.SqlClient, StoreError> =>
  PgClient.layer(options).pipe(Layer.catch((error) => Layer.effectContext(Effect.fail(fromSql(error)))))

/** Keeps ledgers in a PostgreSQL database, from version 14 on. */
export const layer = (options: PgClient.PgPoolConfig): Layer.Layer<ActivityStore, StoreError> =>
  SqlActivityStore.layer(postgres).pipe(Layer.provide(clientLayer(options)))

/** The same, and the client of the database, for what else is kept beside the ledgers. */
export const layerWithClient = (
  options: PgClient.PgPoolConfig
): Layer.Layer<ActivityStore | SqlClient.SqlClient, StoreError> =>
  SqlActivityStore.layer(postgres).pipe(Layer.provideMerge(clientLayer(options)))
