/** A store that lives as long as its layer: for tests, for a browser page, and as the plainest adapter to read. */
export * as MemoryActivityStore from "./MemoryActivityStore.ts"
