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

/**
 * A condition in words: of several parts how they are joined, of a question what it asks.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { nameHas } from "@kepu/core/author"
 * import { sayCondition, scopeOf } from "@kepu/core/condition"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const scope = scopeOf(notice, "2023-09-20T09:00:00+08:00" as Instant)
 * console.log(sayCondition(nameHas("食品安全"), scope).en) // its name contains “食品安全”
 * ```
 */
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
