export { layerNode, type NodeOptions } from "./serve.ts"
