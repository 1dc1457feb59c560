export { layerNode, type NodeOptions } from "./serve.ts"
export { layerWorkers } from "./workers.ts"
