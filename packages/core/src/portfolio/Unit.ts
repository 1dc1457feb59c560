import * as Schema from "effect/Schema"
import { unitFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * A unit (单位) that the notice may bind.
 *
 * `kinds` and `responsibilities` are complete lists when present and unknown when absent: an empty
 * list says that the unit has none.
 *
 * @example
 * ```ts
 * import { Unit } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Unit)
 * console.log(is({ id: "edu", name: "县教育局" }), is({ id: "edu" })) // true false
 * ```
 */
export const Unit = Schema.Struct(fieldsOf(unitFacts)).annotate({ identifier: "Unit" })
export interface Unit extends Schema.Schema.Type<typeof Unit> {}

/** A unit as one writes it by hand: plain data, whose ids and days are texts. */
export interface UnitInput extends Schema.Codec.Encoded<typeof Unit> {}
