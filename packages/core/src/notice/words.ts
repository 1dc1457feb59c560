import { failuresOf } from "../failure/Failure.ts"
import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** Each apart, so that who uses one takes no other. */
export const noticeFailure = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.illFormed, en: en.illFormed })
)
export const rubricFailure = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.rubricFaults, en: en.rubricFaults })
)
export const rubricWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.rubricWords, en: en.rubricWords })
export const users = /* @__PURE__ */ catalogue({ "zh-CN": zh.users, en: en.users })
export const notInForce = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.notInForce, en: en.notInForce })
)
export const validityWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.validity, en: en.validity })
export const citing = /* @__PURE__ */ catalogue({ "zh-CN": zh.citing, en: en.citing })
export const misfit = /* @__PURE__ */ failuresOf(/* @__PURE__ */ catalogue({ "zh-CN": zh.misfits, en: en.misfits }))
export const sentenceKinds = /* @__PURE__ */ catalogue({ "zh-CN": zh.sentenceKinds, en: en.sentenceKinds })
export const clauseStates = /* @__PURE__ */ catalogue({ "zh-CN": zh.clauseStates, en: en.clauseStates })
export const tracing = /* @__PURE__ */ catalogue({ "zh-CN": zh.tracing, en: en.tracing })
export const askedWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.asked, en: en.asked })
export const fingerprintFailure = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.fingerprinting, en: en.fingerprinting })
)
export const formFailure = /* @__PURE__ */ failuresOf(
  /* @__PURE__ */ catalogue({ "zh-CN": zh.formFaults, en: en.formFaults })
)
