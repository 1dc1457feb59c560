/** A store in a file of SQLite, and what an operator does with the file. */
export { backup, checkFile, restore } from "./sqlite/backup.ts"
/**
 * A store in one file, over `node:sqlite`: the embedded default. Its layers fail with `StoreError` if the file cannot be used.
 *
 * @example
 * ```ts
 * import { ActivityStore } from "@kepu/core/port"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 *
 * const layer = SqliteActivityStore.layer({ file: ":memory:" })
 * const ledgers = ActivityStore.use((store) => store.ledgers)
 * console.log(await Effect.runPromise(Effect.provide(ledgers, layer))) // []
 * ```
 */
export * as SqliteActivityStore from "./SqliteActivityStore.ts"
