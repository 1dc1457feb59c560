import { failuresOf } from "../failure/Failure.ts"
import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** Why parts are not added up, and why a live assessment does not take a change. */
export const failure = /* @__PURE__ */ failuresOf(/* @__PURE__ */ catalogue({ "zh-CN": zh.failures, en: en.failures }))
