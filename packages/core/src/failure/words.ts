import { catalogue } from "../text/catalogue.ts"
import { failuresOf } from "./Failure.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** What is wrong with data. */
export const dataFailure = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.failures, en: en.failures })
)

/** What is not there by the name that was given. */
export const unknownName = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.unknown, en: en.unknown })
)
