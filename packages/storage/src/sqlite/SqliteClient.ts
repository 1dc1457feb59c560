import { closeSync, openSync } from "node:fs"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import type { StoreError } from "@kepu/core/port"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import { asStoreError, retrying } from "../sql/failures.ts"

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

/** Whether a file is no file but a database in memory, which another connection cannot see, or says how it is opened. */
const isAlone = (file: string): boolean => file === "" || file.startsWith(":") || file.startsWith("file:")

/** Makes a file that is not there yet one that only its owner may read; what SQLite puts beside it has the same rights. */
const makePrivate = (file: string): void => {
  if (isAlone(file)) return
  try {
    closeSync(openSync(file, "wx", 0o600))
  } catch {
    // It is there, or SQLite says why it cannot be.
  }
}

/**
 * Opens the file as the store wants it; a transaction that answered outlives a loss of power. SQLite itself never waits
 * for others: it would stop the whole process, and with it perhaps the very writer that it waits for.
 */
const open = (file: string) =>
  Effect.try({
    try: () => {
      makePrivate(file)
      const db = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true })
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

/** Opens it a second time, to read what is committed. */
const openToRead = (file: string) =>
  Effect.try({
    try: () => {
      const db = new DatabaseSync(file, { timeout: 0 })
      db.exec("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF")
      return db
    },
    catch: failed("open")
  })

const isReading = (text: string): boolean => /^\s*SELECT\b/u.test(text)

/**
 * What is asked outside of transactions: who reads does not wait for the transaction of somebody who writes, who may take
 * long; all else takes the one connection that writes in turn.
 */
const besideTransactions = (
  reader: Connection,
  writer: Effect.Effect<Connection, SqlError, Scope.Scope>
): Connection => {
  const by = <A>(text: string, use: (connection: Connection) => Effect.Effect<A, SqlError>) =>
    isReading(text) ? use(reader) : Effect.scoped(Effect.flatMap(writer, use))
  return {
    execute: (text, params, transform) => by(text, (one) => one.execute(text, params, transform)),
    executeRaw: (text, params) => by(text, (one) => one.executeRaw(text, params)),
    executeStream: (text, params, transform) =>
      isReading(text)
        ? reader.executeStream(text, params, transform)
        : Stream.unwrap(Effect.map(writer, (one) => one.executeStream(text, params, transform))),
    executeUnprepared: (text, params, transform) => by(text, (one) => one.executeUnprepared(text, params, transform)),
    executeValues: (text, params) => by(text, (one) => one.executeValues(text, params)),
    executeValuesUnprepared: (text, params) => by(text, (one) => one.executeValuesUnprepared(text, params))
  }
}

const opened = (file: string, within: Duration.Input, how: typeof open) =>
  Effect.acquireRelease(retrying(asStoreError(how(file)), within), (db) => Effect.sync(() => db.close()))

const make = Effect.fnUntraced(function* (file: string, within: Duration.Input) {
  const db = yield* opened(file, within, open)
  const { acquirer, borrower, isTransaction, onCommitFailure, transactionAcquirer } = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connectionOf(db)),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => db.isTransaction
  })
  const beside = isAlone(file)
    ? undefined
    : besideTransactions(connectionOf(yield* opened(file, within, openToRead)), acquirer)
  return yield* SqlClient.make({
    ...(beside === undefined
      ? { acquirer, borrower }
      : { acquirer: Effect.succeed(beside), borrower: (use) => use(beside) }),
    transactionAcquirer,
    onCommitFailure,
    isTransaction,
    compiler: Statement.makeCompilerSqlite(),
    driver: "node-sqlite",
    spanAttributes: [["db.system.name", "sqlite"]],
    beginTransaction: "BEGIN IMMEDIATE"
  })
})

/** A client of one SQLite file over `node:sqlite`: a connection for transactions, which they take in turn, and one to read. */
export const layer = (file: string, within: Duration.Input): Layer.Layer<SqlClient.SqlClient, StoreError> =>
  Layer.effect(SqlClient.SqlClient, make(file, within)).pipe(Layer.provide(Reactivity.layer))
