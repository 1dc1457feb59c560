import * as Schema from "effect/Schema"
import { PlainDate } from "../time/PlainDate.ts"
import { UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/**
 * A recorded decision on a rule that the notice leaves to a person's judgement.
 * Without `unit` it decides for the whole region.
 */
export const Attestation = Schema.Struct({
  rule: Schema.NonEmptyString,
  unit: Schema.optionalKey(UnitId),
  decision: Schema.Literals(["met", "unmet"]),
  /** The office or post that decided, not a person's name. */
  by: Schema.optionalKey(Schema.NonEmptyString),
  on: Schema.optionalKey(PlainDate),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Attestation" })
export interface Attestation extends Schema.Schema.Type<typeof Attestation> {}
