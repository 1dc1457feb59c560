import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const periodWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.periods, en: en.periods })
export const deadlineWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.deadline, en: en.deadline })
