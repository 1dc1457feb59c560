import * as Schema from "effect/Schema"
import { FaultCode } from "./Fault.ts"

/** A fault that the office has seen and lets stand. It holds only while the data at fault stay as they are. */
export const Waiver = Schema.Struct({
  code: FaultCode,
  /** The fault's `digest`; of a fault in one rule it is the `ruleDigest` of that rule. */
  digest: Schema.String.check(Schema.isPattern(/^sha256-[0-9a-f]{64}$/u)),
  reason: Schema.NonEmptyString
}).annotate({ identifier: "Waiver" })
export interface Waiver extends Schema.Schema.Type<typeof Waiver> {}
