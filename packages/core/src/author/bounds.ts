import type { Condition } from "../condition/Condition.ts"
import type { Bound, Region } from "../rule/Bound.ts"
import type { Some } from "./Some.ts"

/**
 * Every unit of the portfolio.
 *
 * @example
 * ```ts
 * import { everyUnit } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(everyUnit)) // {"_tag":"EveryUnit"}
 * ```
 */
export const everyUnit: Bound = { _tag: "EveryUnit" }
/**
 * The region as a whole.
 *
 * @example
 * ```ts
 * import { region } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(region)) // {"_tag":"Region"}
 * ```
 */
export const region: typeof Region.Encoded = { _tag: "Region" }
/**
 * Units of at least one of the kinds.
 *
 * @example
 * ```ts
 * import { kinds } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(kinds("school", "hospital"))) // {"_tag":"KindIn","kinds":["school","hospital"]}
 * ```
 */
export const kinds = (...kinds: Some<string>): Bound => ({ _tag: "KindIn", kinds })
/**
 * Units that carry the responsibility (相关单位).
 *
 * @example
 * ```ts
 * import { responsible } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(responsible("food-safety"))) // {"_tag":"Responsible","responsibility":"food-safety"}
 * ```
 */
export const responsible = (responsibility: string): Bound => ({ _tag: "Responsible", responsibility })
/**
 * Units of these ids or names.
 *
 * @example
 * ```ts
 * import { named } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(named("县科协", "县教育局"))) // {"_tag":"Named","units":["县科协","县教育局"]}
 * ```
 */
export const named = (...units: Some<string>): Bound => ({ _tag: "Named", units })
/**
 * Units of which a condition on declared facts holds.
 *
 * @example
 * ```ts
 * import { fact, unitsWhere } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(unitsWhere(fact("staff").atLeast(50)))) // {"_tag":"UnitMeets","where":{"_tag":"AtLeast","fact":"staff","number":50}}
 * ```
 */
export const unitsWhere = (where: Condition): Bound => ({ _tag: "UnitMeets", where })
/**
 * Units that are bound by all of these.
 *
 * @example
 * ```ts
 * import { allOf, kinds, responsible } from "@kepu/core/author"
 *
 * const bound = allOf(kinds("school"), responsible("safety"))
 * console.log(bound._tag) // AllOf
 * ```
 */
export const allOf = (...of: Some<Bound>): Bound => ({ _tag: "AllOf", of })
/**
 * Units that are bound by any of these.
 *
 * @example
 * ```ts
 * import { anyOf, kinds, named } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(anyOf(kinds("school"), named("县科协")))) // {"_tag":"AnyOf","of":[{"_tag":"KindIn","kinds":["school"]},{"_tag":"Named","units":["县科协"]}]}
 * ```
 */
export const anyOf = (...of: Some<Bound>): Bound => ({ _tag: "AnyOf", of })
/**
 * Units that are not bound by this (除…外).
 *
 * @example
 * ```ts
 * import { except, kinds } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(except(kinds("school")))) // {"_tag":"NotOf","of":{"_tag":"KindIn","kinds":["school"]}}
 * ```
 */
export const except = (of: Bound): Bound => ({ _tag: "NotOf", of })
