/** A store in one file, over `node:sqlite`. */
export { backup, checkFile, restore } from "./sqlite/backup.ts"
export * as SqliteActivityStore from "./SqliteActivityStore.ts"
