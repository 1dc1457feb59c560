/** A store in a browser, which outlives the page. */
export * as IndexedDbActivityStore from "./IndexedDbActivityStore.ts"
