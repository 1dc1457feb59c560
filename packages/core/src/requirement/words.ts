import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const statusWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.statuses, en: en.statuses })

/** What is said of units that a notice names and that are not there. */
export const unitWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.units, en: en.units })

/** What is said of what was granted to a unit where it has no effect. */
export const exemptionWords = /* @__PURE__ */ catalogue({ "zh-CN": zh.exemptions, en: en.exemptions })
