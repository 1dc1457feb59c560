import * as Schema from "effect/Schema"
import { attestationFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/**
 * A recorded decision on a rule that the notice leaves to a person's judgement.
 * Without `unit` it decides for the whole region.
 */
export const Attestation = Schema.Struct(fieldsOf(attestationFacts)).annotate({ identifier: "Attestation" })
export interface Attestation extends Schema.Schema.Type<typeof Attestation> {}
