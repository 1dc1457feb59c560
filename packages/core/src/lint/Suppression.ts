import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { DiagnosticCode } from "./Diagnostic.ts"

/** A diagnostic that the office knows of and accepts. It holds only while the data that it is about do not change. */
export const Suppression = Schema.Struct({
  code: DiagnosticCode,
  /** The diagnostic's `digest`; of a diagnostic about one rule, it is the `ruleDigest` of that rule. */
  digest: Schema.String.check(Schema.isPattern(/^sha256-[0-9a-f]{64}$/u)),
  reason: Schema.NonEmptyString
}).annotate({ identifier: "Suppression" })
export interface Suppression extends Schema.Schema.Type<typeof Suppression> {}

/** Reads suppressions from data, which are a list of them. */
export const readSuppressions: (data: unknown) => Result.Result<ReadonlyArray<Suppression>, Failures> = reader(
  Schema.Array(Suppression)
)

/** Reads suppressions from the text of a JSON file. */
export const parseSuppressions = (text: string): Result.Result<ReadonlyArray<Suppression>, Failures> =>
  Result.flatMap(parseJson(text), readSuppressions)
