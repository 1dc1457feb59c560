import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const unavailable = /* @__PURE__ */ catalogue({ "zh-CN": zh.unavailable, en: en.unavailable })
export const constraint = /* @__PURE__ */ catalogue({ "zh-CN": zh.constraint, en: en.constraint })
export const tooLarge = /* @__PURE__ */ catalogue({ "zh-CN": zh.tooLarge, en: en.tooLarge })
export const other = /* @__PURE__ */ catalogue({ "zh-CN": zh.other, en: en.other })
