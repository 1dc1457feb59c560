import { catalogue } from "../text/catalogue.ts"
import { fill, joined, type Localized, same } from "../text/Localized.ts"
import type { Condition } from "./Condition.ts"
import type { Scope } from "./Scope.ts"
import { keyOf, slotsOf, type Wording } from "./slots.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const says = /* @__PURE__ */ catalogue({ "zh-CN": zh.says, en: en.says })
const joins = /* @__PURE__ */ catalogue({ "zh-CN": zh.joins, en: en.joins })
const between = /* @__PURE__ */ catalogue({ "zh-CN": zh.between, en: en.between })

/** All that would do is named. */
const wording: Wording = {
  choice: (names, values) =>
    joined(
      values.flatMap((value) => names[value] ?? []),
      between.or
    ),
  texts: (values) => joined(values.map(same), between.orWord)
}

/** A condition in words: of several parts how they are joined, of a question what it asks. */
export const sayCondition = (condition: Condition, scope: Scope): Localized => {
  switch (condition._tag) {
    case "All":
    case "Any":
    case "Not":
      return joins[condition._tag]
    default:
      return fill(says[keyOf(condition)], slotsOf(condition, scope, wording))
  }
}
