import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const words = /* @__PURE__ */ catalogue({ "zh-CN": zh.findings, en: en.findings })
/** Apart, so that what is not explained takes none of them. */
export const stepWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.steps, en: en.steps })
