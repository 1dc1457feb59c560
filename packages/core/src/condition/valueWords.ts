import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** The words with which values are told. */
export const valueWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.values, en: en.values })
