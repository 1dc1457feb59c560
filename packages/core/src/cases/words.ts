import { catalogue } from "../text/catalogue.ts"
import { en } from "./words/en.ts"
import { zh } from "./words/zh-CN.ts"

export const words = /* @__PURE__ */ catalogue({ "zh-CN": zh, en })
