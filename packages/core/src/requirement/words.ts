import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const statusWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.statuses, en: en.statuses })
