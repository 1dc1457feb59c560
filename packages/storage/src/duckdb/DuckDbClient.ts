import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { SqlError, UnknownError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"

const failed = (operation: string) => (cause: unknown) =>
  new SqlError({
    reason: new UnknownError({ cause, operation, message: cause instanceof Error ? cause.message : String(cause) })
  })

const connectionOf = (db: DuckDBConnection): Connection => {
  const run = (text: string, params: ReadonlyArray<unknown>) =>
    Effect.tryPromise({ try: () => db.stream(text, [...params] as Array<DuckDBValue>), catch: failed("execute") })
  const execute: Connection["execute"] = (text, params, transform) =>
    Effect.flatMap(run(text, params), (result) =>
      Effect.map(
        Effect.tryPromise({ try: () => result.getRowObjectsJS(), catch: failed("execute") }),
        (rows): ReadonlyArray<unknown> => (transform === undefined ? rows : transform(rows))
      )
    )
  const values: Connection["executeValues"] = (text, params) =>
    Effect.flatMap(run(text, params), (result) =>
      Effect.tryPromise({ try: () => result.getRowsJS(), catch: failed("execute") })
    )
  return {
    execute,
    executeRaw: run,
    // Portion by portion, as the engine makes them.
    executeStream: (text, params) =>
      Stream.unwrap(
        Effect.map(run(text, params), (result) =>
          Stream.flattenIterable(Stream.fromAsyncIterable(result.yieldRowObjectJs(), failed("execute")))
        )
      ),
    executeValues: values,
    executeValuesUnprepared: values,
    executeUnprepared: execute
  }
}

/** A client of an open connection, which whoever opened it closes. */
export const clientOf = (db: DuckDBConnection): Effect.Effect<SqlClient.SqlClient> =>
  SqlClient.make({
    acquirer: Effect.succeed(connectionOf(db)),
    compiler: Statement.makeCompilerSqlite(),
    driver: "duckdb",
    spanAttributes: [["db.system.name", "duckdb"]]
  }).pipe(Effect.provide(Reactivity.layer))
