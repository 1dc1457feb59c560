/** A store in a file of SQLite, and what an operator does with the file. */
export { backup, checkFile, restore } from "./sqlite/backup.ts"
/** A store in one file, over `node:sqlite`: the embedded default. Its layers fail with `StoreError` if the file cannot be used. */
export * as SqliteActivityStore from "./SqliteActivityStore.ts"
