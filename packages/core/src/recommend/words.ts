import { failuresOf } from "../failure/Failure.ts"
import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** Why weights cannot be used. */
export const failure = /* @__PURE__ */ failuresOf(/* @__PURE__ */ catalogue({ "zh-CN": zh.failures, en: en.failures }))
