import * as Schema from "effect/Schema"
import { attestationFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * A recorded decision on a rule that the notice leaves to a person's judgement.
 * Without `unit` it decides for the whole region.
 *
 * @example
 * ```ts
 * import { Attestation } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Attestation)
 * console.log(is({ rule: "effect", decision: "met", by: "县科协", on: "2023-10-08" }), is({ rule: "effect", decision: "good" })) // true false
 * ```
 */
export const Attestation = Schema.Struct(fieldsOf(attestationFacts)).annotate({ identifier: "Attestation" })
export interface Attestation extends Schema.Schema.Type<typeof Attestation> {}
