export { layerActivityStore } from "./ActivityStore.ts"
export { type Client, type ClientOptions, makeClient } from "./api.ts"
