import * as Schema from "effect/Schema"
import { facilityFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * A place or display that was built for science popularisation, such as an outdoor site (户外宣教场地).
 *
 * @example
 * ```ts
 * import { Facility } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Facility)
 * console.log(is({ kind: "outdoor-site", name: "科普广场" }), is({ kind: "outdoor-site", name: "" })) // true false
 * ```
 */
export const Facility = Schema.Struct(fieldsOf(facilityFacts)).annotate({ identifier: "Facility" })
export interface Facility extends Schema.Schema.Type<typeof Facility> {}
