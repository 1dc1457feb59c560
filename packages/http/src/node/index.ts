/** The service in Node’s own HTTP server. */
export { layerNode, type NodeOptions } from "./serve.ts"
export { sendingTo } from "./sending.ts"
export { layerWorkers } from "./workers.ts"
