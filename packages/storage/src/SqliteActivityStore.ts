import { type ActivityStore, Corrupt, storeError, type StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { sqlite } from "./sql/Dialect.ts"
import { asStoreError, fromSql } from "./sql/failures.ts"
import * as SqlActivityStore from "./sql/SqlActivityStore.ts"
import * as SqliteClient from "./sqlite/SqliteClient.ts"

export type { SqliteOptions } from "./sqlite/SqliteClient.ts"

/** Looks whether the file's pages and indexes hang together, before anything is read from or written to them. */
const checkIntegrity = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const said = yield* asStoreError(sql<{ readonly quick_check: string }>`PRAGMA quick_check`)
  if (said[0]?.quick_check === "ok") return
  const detail = said.map((row) => row.quick_check).join("; ")
  return yield* storeError(new Corrupt({ where: "database", detail }))
})

/** The client of the file, checked. */
export const clientLayer = (options: SqliteClient.SqliteOptions): Layer.Layer<SqlClient.SqlClient, StoreError> =>
  Layer.effectDiscard(checkIntegrity).pipe(
    Layer.provideMerge(SqliteClient.layer(options)),
    Layer.catch((error) => Layer.effectContext(Effect.fail(error._tag === "SqlError" ? fromSql(error) : error)))
  )

/** Keeps ledgers in one file: the embedded default. The file is made if it is not there. */
export const layer = (options: SqliteClient.SqliteOptions): Layer.Layer<ActivityStore, StoreError> =>
  SqlActivityStore.layer(sqlite).pipe(Layer.provide(clientLayer(options)))

/** The same, and the client of the file, for what else is kept beside the ledgers. */
export const layerWithClient = (
  options: SqliteClient.SqliteOptions
): Layer.Layer<ActivityStore | SqlClient.SqlClient, StoreError> =>
  SqlActivityStore.layer(sqlite).pipe(Layer.provideMerge(clientLayer(options)))
