import * as Schema from "effect/Schema"
import { recommendationFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

export { Opinion } from "./Opinion.ts"

/**
 * A unit's proposal (annex 2) that one of the activities be named an excellent one (优秀活动).
 *
 * @example
 * ```ts
 * import { Recommendation } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Recommendation)
 * console.log(is({ id: "r1", activity: "1", unit: "edu" }), is({ activity: "" })) // true false
 * ```
 */
export const Recommendation = Schema.Struct(fieldsOf(recommendationFacts)).annotate({ identifier: "Recommendation" })
export interface Recommendation extends Schema.Schema.Type<typeof Recommendation> {}
