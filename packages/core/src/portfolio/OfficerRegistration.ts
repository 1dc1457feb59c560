import * as Schema from "effect/Schema"
import { officerFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * How many of a unit's people are registered information officers (科普中国信息员). No person is recorded.
 *
 * @example
 * ```ts
 * import { OfficerRegistration } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(OfficerRegistration)
 * console.log(is({ unit: "edu", registered: 12 }), is({ unit: "edu", registered: -1 })) // true false
 * ```
 */
export const OfficerRegistration = Schema.Struct(fieldsOf(officerFacts)).annotate({ identifier: "OfficerRegistration" })
export interface OfficerRegistration extends Schema.Schema.Type<typeof OfficerRegistration> {}
