import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** What notices say alike, whoever writes them. */
export const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.texts, en: en.texts })
