import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Suppression } from "../notice/Suppression.ts"
import { DiagnosticCode } from "./Diagnostic.ts"

/** Of a file that is written for lint, codes that lint does not have are told with those that it has. */
const Listed = Schema.Struct({ ...Suppression.fields, code: DiagnosticCode })

/**
 * Reads suppressions from data, which are a list of them.
 *
 * @example
 * ```ts
 * import { readSuppressions } from "@kepu/core/lint"
 *
 * console.log(readSuppressions([{ code: "no-such-code" }])._tag) // Failure
 * ```
 */
export const readSuppressions: (data: unknown) => Result.Result<ReadonlyArray<Suppression>, Failures> = reader(
  Schema.Array(Listed)
)

/**
 * Reads suppressions from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parseSuppressions } from "@kepu/core/lint"
 *
 * console.log(parseSuppressions("[]")._tag) // Success
 * ```
 */
export const parseSuppressions = (text: string): Result.Result<ReadonlyArray<Suppression>, Failures> =>
  Result.flatMap(parseJson(text), readSuppressions)
