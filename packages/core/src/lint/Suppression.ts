import * as Schema from "effect/Schema"
import { DiagnosticCode } from "./Diagnostic.ts"

/** A diagnostic that the office knows of and accepts. It holds only while the data that it is about do not change. */
export const Suppression = Schema.Struct({
  code: DiagnosticCode,
  /** The diagnostic's `digest`; of a diagnostic about one rule, it is the `ruleDigest` of that rule. */
  digest: Schema.String.check(Schema.isPattern(/^sha256-[0-9a-f]{64}$/u)),
  reason: Schema.NonEmptyString
}).annotate({ identifier: "Suppression" })
export interface Suppression extends Schema.Schema.Type<typeof Suppression> {}
