import type { Condition } from "../condition/Condition.ts"
import type { Bound, Region } from "../rule/Bound.ts"
import type { Some } from "./Some.ts"

/** Every unit of the portfolio. */
export const everyUnit: Bound = { _tag: "EveryUnit" }
/** The region as a whole. */
export const region: typeof Region.Encoded = { _tag: "Region" }
/** Units of at least one of the kinds. */
export const kinds = (...kinds: Some<string>): Bound => ({ _tag: "KindIn", kinds })
/** Units that carry the responsibility (相关单位). */
export const responsible = (responsibility: string): Bound => ({ _tag: "Responsible", responsibility })
/** Units of these ids or names. */
export const named = (...units: Some<string>): Bound => ({ _tag: "Named", units })
/** Units of which a condition on declared facts holds. */
export const unitsWhere = (where: Condition): Bound => ({ _tag: "UnitMeets", where })
/** Units that are bound by all of these. */
export const allOf = (...of: Some<Bound>): Bound => ({ _tag: "AllOf", of })
/** Units that are bound by any of these. */
export const anyOf = (...of: Some<Bound>): Bound => ({ _tag: "AnyOf", of })
/** Units that are not bound by this (除…外). */
export const except = (of: Bound): Bound => ({ _tag: "NotOf", of })
