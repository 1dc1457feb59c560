import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Condition } from "./Condition.ts"
import type { Scope } from "./Scope.ts"
import { joins, keyOf, slotsOf } from "./slots.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const says = /* @__PURE__ */ catalogue({ "zh-CN": zh.says, en: en.says })

/** A condition in words: of several parts how they are joined, of a question what it asks. */
export const sayCondition = (condition: Condition, scope: Scope): Localized => {
  switch (condition._tag) {
    case "All":
    case "Any":
    case "Not":
      return joins[condition._tag]
    default:
      return fill(says[keyOf(condition)], slotsOf(condition, scope, "saying"))
  }
}
