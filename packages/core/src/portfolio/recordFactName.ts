import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** What registers and facts of records are called where a finding names them as missing. */
export const recordFactName = /* @__PURE__ */ catalogue({ "zh-CN": zh.wanted, en: en.wanted })
