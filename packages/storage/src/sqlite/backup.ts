import { closeSync, copyFileSync, openSync, rmSync } from "node:fs"
import { backup as copyPages, DatabaseSync } from "node:sqlite"
import { Corrupt, storeError, type StoreError, Unavailable } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import { fromSql } from "../sql/failures.ts"

const failed = (cause: unknown): StoreError =>
  typeof cause === "object" && cause !== null && "errcode" in cause
    ? fromSql(new SqlError({ reason: classifySqliteError(cause, {}) }))
    : storeError(new Unavailable({ because: "failed", detail: cause instanceof Error ? cause.message : String(cause) }))

/** Opens a file for reading only; waits a moment for one that another process is just recovering or closing. */
const openToRead = (file: string): DatabaseSync => new DatabaseSync(file, { readOnly: true, timeout: 5000 })

const isWhole = (db: DatabaseSync): boolean =>
  Object.values(db.prepare("PRAGMA integrity_check").get() ?? {})[0] === "ok"

/**
 * Fails with `Corrupt` unless every page and index of the file is as it should be.
 *
 * @example
 * ```ts
 * import { checkFile } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import { mkdtempSync, writeFileSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 *
 * const file = join(mkdtempSync(join(tmpdir(), "kepu-")), "county.db")
 * writeFileSync(file, "half of what was a database, as a full disk leaves it")
 * const told = Effect.catchTag(checkFile(file), "StoreError", ({ reason }) => Effect.succeed(reason._tag))
 * console.log(await Effect.runPromise(told)) // Corrupt
 * ```
 */
export const checkFile = (file: string): Effect.Effect<void, StoreError> =>
  Effect.try({
    try: () => {
      const db = openToRead(file)
      try {
        if (!isWhole(db)) throw storeError(new Corrupt({ where: "database", detail: "integrity_check" }))
      } finally {
        db.close()
      }
    },
    catch: (error) =>
      typeof error === "object" && error !== null && "_tag" in error ? (error as StoreError) : failed(error)
  })

/** Makes an empty file that nobody else may read; fails where there is one. */
const reserve = (file: string): void => closeSync(openSync(file, "wx", 0o600))

/** Makes the file with an effect, and takes it away again if that fails. */
const making = (file: string, effect: Effect.Effect<void, StoreError>): Effect.Effect<void, StoreError> =>
  Effect.andThen(
    Effect.try({ try: () => reserve(file), catch: failed }),
    Effect.tapError(effect, () => Effect.sync(() => rmSync(file, { force: true })))
  )

/**
 * Copies a store's file as it is at one moment, while others may read and write it, and checks the copy. Where a file
 * is already, nothing is done to it.
 *
 * @example
 * ```ts
 * import { backup, checkFile } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import { mkdtempSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { DatabaseSync } from "node:sqlite"
 *
 * const folder = mkdtempSync(join(tmpdir(), "kepu-"))
 * const [file, copy] = [join(folder, "county.db"), join(folder, "county.backup")]
 * new DatabaseSync(file).exec("CREATE TABLE t (a)")
 * await Effect.runPromise(Effect.andThen(backup(file, copy), checkFile(copy)))
 * // A copy is never written over.
 * const refused = Effect.catchTag(backup(file, copy), "StoreError", ({ reason }) => Effect.succeed(reason._tag))
 * console.log(await Effect.runPromise(refused)) // Unavailable
 * ```
 */
export const backup = (file: string, copy: string): Effect.Effect<void, StoreError> => making(copy, copied(file, copy))

const copied = (file: string, copy: string): Effect.Effect<void, StoreError> =>
  Effect.tryPromise({
    try: async () => {
      const db = openToRead(file)
      try {
        // All in one go: a copy in steps begins anew whenever somebody writes, and may never come to its end.
        await copyPages(db, copy, { rate: 2 ** 31 - 1 })
      } finally {
        db.close()
      }
    },
    catch: failed
  }).pipe(Effect.andThen(checkFile(copy)))

/**
 * Puts a checked copy where no file is yet.
 *
 * @example
 * ```ts
 * import { ActivityStore } from "@kepu/core/port"
 * import { backup, restore, SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import { mkdtempSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 *
 * const folder = mkdtempSync(join(tmpdir(), "kepu-"))
 * const [file, copy, again] = ["county.db", "county.backup", "again.db"].map((name) => join(folder, name))
 * const ledgersIn = (file: string) =>
 *   Effect.provide(
 *     ActivityStore.use((store) => store.ledgers),
 *     SqliteActivityStore.layer({ file })
 *   )
 * await Effect.runPromise(ledgersIn(file!))
 * await Effect.runPromise(Effect.andThen(backup(file!, copy!), restore(copy!, again!)))
 * console.log(await Effect.runPromise(ledgersIn(again!))) // []
 * ```
 */
export const restore = (copy: string, file: string): Effect.Effect<void, StoreError> =>
  Effect.andThen(checkFile(copy), making(file, Effect.try({ try: () => copyFileSync(copy, file), catch: failed })))
