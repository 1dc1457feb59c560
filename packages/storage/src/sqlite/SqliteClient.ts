import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"

export interface SqliteOptions {
  readonly file: string
  /** Milliseconds to wait for another process that writes; 5000 without it. */
  readonly busyTimeout?: number
}

/** Statements that are kept prepared: those of the store, and the last conditions asked. */
const keptStatements = 64

const failed = (operation: string) => (cause: unknown) =>
  new SqlError({
    reason: classifySqliteError(cause, { operation, message: cause instanceof Error ? cause.message : String(cause) })
  })

const connectionOf = (db: DatabaseSync): Connection => {
  const prepared = new Map<string, StatementSync>()
  const prepare = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? db.prepare(text)
    prepared.delete(text)
    prepared.set(text, statement)
    const [oldest] = prepared.keys()
    if (prepared.size > keptStatements && oldest !== undefined) prepared.delete(oldest)
    return statement
  }
  const rowsOf = (text: string, params: ReadonlyArray<unknown>) =>
    Effect.try({ try: () => prepare(text).all(...(params as ReadonlyArray<SQLInputValue>)), catch: failed("execute") })
  const execute: Connection["execute"] = (text, params, transform) =>
    Effect.map(rowsOf(text, params), (rows) => (transform === undefined ? rows : transform(rows)))
  const values: Connection["executeValues"] = (text, params) =>
    Effect.map(rowsOf(text, params), (rows) => rows.map((row) => Object.values(row)))
  return {
    execute,
    executeRaw: rowsOf,
    executeStream: (text, params, transform) =>
      Stream.unwrap(Effect.map(execute(text, params, transform), (rows) => Stream.fromIterable(rows))),
    executeValues: values,
    executeValuesUnprepared: values,
    executeUnprepared: execute
  }
}

/** Opens the file as the store wants it; a transaction that answered outlives a loss of power. */
const open = ({ busyTimeout = 5000, file }: SqliteOptions) =>
  Effect.try({
    try: () => {
      const db = new DatabaseSync(file, { timeout: busyTimeout, enableForeignKeyConstraints: true })
      try {
        db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
        return db
      } catch (error) {
        db.close()
        throw error
      }
    },
    catch: failed("open")
  })

const make = Effect.fnUntraced(function* (options: SqliteOptions) {
  const db = yield* Effect.acquireRelease(open(options), (db) => Effect.sync(() => db.close()))
  const { acquirer, borrower, isTransaction, onCommitFailure, transactionAcquirer } = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connectionOf(db)),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => db.isTransaction
  })
  return yield* SqlClient.make({
    acquirer,
    borrower,
    transactionAcquirer,
    onCommitFailure,
    isTransaction,
    compiler: Statement.makeCompilerSqlite(),
    driver: "node-sqlite",
    spanAttributes: [["db.system.name", "sqlite"]],
    beginTransaction: "BEGIN IMMEDIATE"
  })
})

/** A client of one SQLite file over `node:sqlite`: one connection, which the callers take in turn. */
export const layer = (options: SqliteOptions): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(options)).pipe(Layer.provide(Reactivity.layer))
