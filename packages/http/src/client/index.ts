/** A client of the HTTP API for those who use effect; it is a store, too. */
export { layerActivityStore } from "./ActivityStore.ts"
export { type Client, type ClientOptions, makeClient } from "./api.ts"
