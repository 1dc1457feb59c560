import { type ActivityStore, Corrupt, storeError, type StoreError } from "@kepu/core/port"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { sqlite } from "./sql/Dialect.ts"
import { asStoreError, patience, retrying } from "./sql/failures.ts"
import * as SqlActivityStore from "./sql/SqlActivityStore.ts"
import * as SqliteClient from "./sqlite/SqliteClient.ts"

export interface SqliteOptions {
  readonly file: string
  /** How long to wait for others that write into the file; 15 seconds without it. */
  readonly busyTimeout?: Duration.Input
}

/** Looks whether the file's pages and indexes hang together, before anything is read from or written to them. */
const checkIntegrity = Effect.fnUntraced(function* (within: Duration.Input) {
  const sql = yield* SqlClient.SqlClient
  const said = yield* retrying(asStoreError(sql<{ readonly quick_check: string }>`PRAGMA quick_check`), within)
  if (said[0]?.quick_check === "ok") return
  const detail = said.map((row) => row.quick_check).join("; ")
  return yield* storeError(new Corrupt({ where: "database", detail }))
})

/** The client of the file, checked. */
export const clientLayer = ({
  busyTimeout = patience,
  file
}: SqliteOptions): Layer.Layer<SqlClient.SqlClient, StoreError> =>
  Layer.effectDiscard(checkIntegrity(busyTimeout)).pipe(Layer.provideMerge(SqliteClient.layer(file, busyTimeout)))

/** The same as {@link layer}, and the client of the file, for what else is kept beside the ledgers. */
export const layerWithClient = (options: SqliteOptions): Layer.Layer<ActivityStore | SqlClient.SqlClient, StoreError> =>
  SqlActivityStore.layer(sqlite, options.busyTimeout).pipe(Layer.provideMerge(clientLayer(options)))

/** Keeps ledgers in one file: the embedded default. The file is made if it is not there. */
export const layer = (options: SqliteOptions): Layer.Layer<ActivityStore, StoreError> =>
  SqlActivityStore.layer(sqlite, options.busyTimeout).pipe(Layer.provide(clientLayer(options)))
