import { catalogue } from "../text/catalogue.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

/** In what an assessment that was made again differs from its receipt. */
export const differs = /* @__PURE__ */ catalogue({ "zh-CN": zh.differs, en: en.differs })
