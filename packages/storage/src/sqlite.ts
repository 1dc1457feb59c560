/** A store in one file, over `node:sqlite`. */
export * as SqliteActivityStore from "./SqliteActivityStore.ts"
