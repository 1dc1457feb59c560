import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** What each fact is called. */
export const factName = /* @__PURE__ */ catalogue({ "zh-CN": zh.facts, en: en.facts })
